package io.izyboost.provider.net;

import io.izyboost.kernel.Why;
import org.jspecify.annotations.Nullable;

/** No answer came, or none that could be read to its end. */
public class WireFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final boolean mayHaveArrived;

    /** @param message for the provider log; its readers know protocols */
    WireFailure(String message, String why, boolean mayHaveArrived, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
        this.mayHaveArrived = mayHaveArrived;
    }

    /** For an address that must not be called at all. */
    public static WireFailure notTried(Why why) {
        return new WireFailure(why.text(), why.text(), false, null);
    }

    /** For everybody: a {@link Why} as it is kept. */
    public String why() {
        return why;
    }

    /** False only if no byte of the request was written: name look-up, connection or TLS failed. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
