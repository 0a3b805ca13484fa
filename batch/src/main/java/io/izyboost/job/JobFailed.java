package io.izyboost.job;

/** A job's failure without its cause: the repository stores it, and stumbles over a driver's exception. */
public class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobFailed(String message) {
        super(message);
    }
}
