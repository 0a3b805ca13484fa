package io.izyboost.provider;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Settings;
import io.izyboost.provider.net.OutboundGuard;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
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
    PanelRegistry panels;

    /** Bodies of requests may lack anything. */
    void complete(AddProvider added) {
        if (added.name() == null || added.name().isBlank()) {
            throw AccountTerms.invalid("name");
        }
        if (added.kind() == null) {
            throw AccountTerms.invalid("kind");
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
        if (isOwnPanel(uri)) {
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
        boolean printable = given != null && given.strip().chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (given == null || given.isBlank() || given.length() > LONGEST_KEY || !printable) {
            throw DomainException.at("apiKey", ErrorCode.PROVIDER_KEY_INVALID);
        }
        return given.strip();
    }

    void limits(ChangeProvider change) {
        Integer minutes = change.syncMinutes();
        if (minutes != null && (minutes < 1 || minutes > MOST_SYNC_MINUTES)) {
            throw AccountTerms.invalid("syncMinutes");
        }
        BigDecimal step = change.roundTo();
        if (step != null && (step.signum() < 0 || step.scale() > 6 || step.precision() - step.scale() > 9)) {
            throw AccountTerms.invalid("roundTo");
        }
    }

    /**
     * An order that went to one of our own panels by HTTP could run in a circle. Names under {@code localhost} belong to
     * the whole machine, so there the port must be ours, too.
     */
    private boolean isOwnPanel(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        if (panels.byHost(host).isEmpty()) {
            return false;
        }
        boolean machine = host.equals("localhost") || host.endsWith(".localhost");
        return !machine || port(uri) == publicPort();
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static int publicPort() {
        int usual = Settings.text("IZYBOOST_PUBLIC_SCHEME", "https").equals("https") ? 443 : 80;
        return Settings.number("IZYBOOST_PUBLIC_PORT", usual);
    }
}
