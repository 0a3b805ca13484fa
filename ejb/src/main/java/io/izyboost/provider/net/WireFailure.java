package io.izyboost.provider.net;

/** No answer came, or none that could be read to its end. */
public class WireFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;

    WireFailure(String message, boolean mayHaveArrived, Throwable cause) {
        super(message, cause);
        this.mayHaveArrived = mayHaveArrived;
    }

    /** False only if no byte of the request was written: name look-up, connection or TLS failed. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
