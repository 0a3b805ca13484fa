package io.izyboost.provider;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Why;

/** A call to a provider brought nothing that can be used; its text, a {@link Why} or what the provider said, is safe to show and holds no key. */
public class ProviderFailure extends DomainException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Reason {
        /** No connection, or none that answered in time. */
        UNREACHABLE,
        /** An answer, and it says no. */
        REFUSED,
        /** An answer that makes no sense: HTML, cut off, too large, empty. */
        UNREADABLE,
        /** Not tried: the breaker is open or too many calls run. */
        HELD_BACK
    }

    private final Reason reason;
    private final String text;

    public ProviderFailure(Reason reason, String text) {
        this(ErrorCode.PROVIDER_FAILED, reason, text);
    }

    public ProviderFailure(ErrorCode code, Reason reason, String text) {
        super(code, text);
        this.reason = reason;
        this.text = text;
    }

    public Reason reason() {
        return reason;
    }

    public String text() {
        return text;
    }

    /** The cause says enough by itself, unless it is what the provider said. */
    @Override
    public String kept() {
        if (code() != ErrorCode.PROVIDER_FAILED) {
            return super.kept();
        }
        return Why.isKept(text) ? text : Why.PROVIDER_SAYS.text(text);
    }
}
