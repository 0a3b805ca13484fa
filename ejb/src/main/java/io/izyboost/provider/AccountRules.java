package io.izyboost.provider;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.net.OutboundGuard;
import io.izyboost.provider.net.OwnPanels;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What each kind of account asks for, and which addresses it may have. */
@ApplicationScoped
class AccountRules {
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_KEY = 500;
    private static final int MOST_SYNC_MINUTES = 60 * 24 * 30;

    @Inject
    OutboundGuard guard;

    @Inject
    OwnPanels own;

    /** Bodies of requests may lack anything. */
    void complete(AddProvider added) {
        if (added.name() == null || added.name().isBlank()) {
            throw AccountTerms.invalid("name");
        }
        if (added.kind() == null) {
            throw DomainException.notOneOf("kind", (Object[]) ProviderKind.values());
        }
    }

    /** The address as it will be called; null for kinds that have none. */
    @Nullable
    String url(ProviderKind kind, @Nullable String given) {
        if (kind == ProviderKind.PARENT && TenantContext.current().parent() == null) {
            throw AccountTerms.invalid("kind");
        }
        if (kind != ProviderKind.API_V2) {
            return null;
        }
        if (given == null || given.isBlank() || given.length() > LONGEST_URL) {
            throw DomainException.at("url", ErrorCode.PROVIDER_URL_REFUSED, given == null ? "" : given);
        }
        URI uri = guard.wellFormed(given);
        if (own.contains(uri)) {
            throw DomainException.at("url", ErrorCode.PROVIDER_URL_IS_PANEL, given);
        }
        guard.requireReachable(uri);
        return uri.toString();
    }

    @Nullable
    String key(ProviderKind kind, @Nullable String given) {
        if (kind == ProviderKind.MANUAL) {
            return null;
        }
        if (given == null || given.isBlank()) {
            throw DomainException.at("apiKey", ErrorCode.PROVIDER_KEY_MISSING);
        }
        boolean printable = given.strip().chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (given.length() > LONGEST_KEY || !printable) {
            throw DomainException.at("apiKey", ErrorCode.PROVIDER_KEY_INVALID);
        }
        return given.strip();
    }

    void limits(ChangeProvider change) {
        Integer minutes = change.syncMinutes();
        if (minutes != null && (minutes < 1 || minutes > MOST_SYNC_MINUTES)) {
            throw DomainException.outside("syncMinutes", 1, MOST_SYNC_MINUTES);
        }
        BigDecimal step = change.roundTo();
        if (step != null && (step.signum() < 0 || step.scale() > 6 || step.precision() - step.scale() > 9)) {
            throw AccountTerms.invalid("roundTo");
        }
    }
}
