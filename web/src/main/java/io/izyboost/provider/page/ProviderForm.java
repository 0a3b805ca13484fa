package io.izyboost.provider.page;

import io.izyboost.provider.AddProvider;
import io.izyboost.provider.ChangeProvider;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderKind;
import io.izyboost.ui.Numbers;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed into the dialog; prices and percents as text, as the reader writes them. */
public class ProviderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ProviderKind kind = ProviderKind.API_V2;
    private @Nullable String name;
    private @Nullable String url;
    private @Nullable String apiKey;
    private @Nullable String currency;
    private @Nullable String exchangeRate;
    private @Nullable String marginPercent = "20";
    private boolean enabled = true;
    private boolean probeAllowed;
    private boolean syncEnabled = true;
    private int syncMinutes = 360;
    private int maxCalls = 8;

    static ProviderForm of(ProviderAccountView account) {
        ProviderForm form = new ProviderForm();
        form.kind = account.kind();
        form.name = account.name();
        form.url = account.url();
        form.currency =
                account.exchangeRate() == null ? null : account.currency(); // only supposed: not to be confirmed unseen
        form.exchangeRate =
                Numbers.write(account.exchangeRate() == null ? account.notedRate() : account.exchangeRate());
        form.marginPercent = Numbers.write(account.marginPercent());
        form.enabled = account.enabled();
        form.probeAllowed = account.probeAllowed();
        form.syncEnabled = account.syncEnabled();
        form.syncMinutes = account.syncMinutes();
        form.maxCalls = account.maxCalls();
        return form;
    }

    AddProvider toAdd() {
        return new AddProvider(
                name == null ? "" : name,
                kind,
                url,
                apiKey,
                currency,
                Numbers.rate("exchangeRate", exchangeRate),
                Numbers.read("marginPercent", marginPercent),
                probeAllowed,
                maxCalls);
    }

    ChangeProvider toChange(ProviderAccountView before) {
        return new ChangeProvider(
                name,
                kind == ProviderKind.API_V2 ? url : null,
                apiKey,
                currency,
                Numbers.rate("exchangeRate", exchangeRate),
                Numbers.read("marginPercent", marginPercent),
                null,
                enabled,
                probeAllowed,
                maxCalls,
                syncEnabled,
                syncMinutes,
                before.version());
    }

    public ProviderKind getKind() {
        return kind;
    }

    public void setKind(ProviderKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public @Nullable String getApiKey() {
        return apiKey;
    }

    public void setApiKey(@Nullable String apiKey) {
        this.apiKey = apiKey;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable String getExchangeRate() {
        return exchangeRate;
    }

    public void setExchangeRate(@Nullable String exchangeRate) {
        this.exchangeRate = exchangeRate;
    }

    public @Nullable String getMarginPercent() {
        return marginPercent;
    }

    public void setMarginPercent(@Nullable String marginPercent) {
        this.marginPercent = marginPercent;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isProbeAllowed() {
        return probeAllowed;
    }

    public void setProbeAllowed(boolean probeAllowed) {
        this.probeAllowed = probeAllowed;
    }

    public boolean isSyncEnabled() {
        return syncEnabled;
    }

    public void setSyncEnabled(boolean syncEnabled) {
        this.syncEnabled = syncEnabled;
    }

    public int getSyncMinutes() {
        return syncMinutes;
    }

    public void setSyncMinutes(int syncMinutes) {
        this.syncMinutes = syncMinutes;
    }

    public int getMaxCalls() {
        return maxCalls;
    }

    public void setMaxCalls(int maxCalls) {
        this.maxCalls = maxCalls;
    }
}
