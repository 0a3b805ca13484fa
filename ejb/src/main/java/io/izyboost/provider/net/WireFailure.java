package io.izyboost.provider.net;

import org.jspecify.annotations.Nullable;

/** No answer came, or none that could be read to its end. */
public class WireFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;

    WireFailure(String message, boolean mayHaveArrived, @Nullable Throwable cause) {
        super(message, cause);
        this.mayHaveArrived = mayHaveArrived;
    }

    /** For an address that must not be called at all. */
    public static WireFailure notTried(String message) {
        return new WireFailure(message, false, null);
    }

    /** False only if no byte of the request was written: name look-up, connection or TLS failed. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
