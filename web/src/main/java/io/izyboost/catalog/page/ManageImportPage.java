package io.izyboost.catalog.page;

import io.izyboost.catalog.CatalogImport;
import io.izyboost.catalog.ImportStart;
import io.izyboost.catalog.OfferedRow;
import io.izyboost.catalog.Pricing;
import io.izyboost.kernel.DomainException;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.Address;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The import in four steps, each with its address: account, services, prices, result. The last one is the job's: it
 * can be left and come back to.
 */
@Named
@ViewScoped
public class ManageImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 5;

    @Inject
    ProviderAccounts providers;

    @Inject
    CatalogImport imports;

    @Inject
    ImportOutcomeDialog outcome;

    private @Nullable Long provider;
    private @Nullable Long job;
    private String step = "account";
    private String text = "";
    private String category = "";
    private boolean whole = true;
    private final ImportDraft draft = new ImportDraft();
    private List<OfferedRow> chosen = List.of();
    private transient @Nullable List<OfferedRow> offered;
    private transient @Nullable List<OfferedRow> shown;
    private transient @Nullable List<ProviderAccountView> accounts;

    /** Called by the view once the address has been read. */
    public void load() {
        if (job != null) {
            step = "result";
            outcome.follow(job);
        } else if (provider != null) {
            pick(provider);
        }
    }

    public void pick(long account) {
        provider = account;
        offered = null;
        shown = null;
        offered();
        ProviderAccountView view = providers.get(new ProviderAccountId(account));
        draft.setMargin(Decimals.plain(view.marginPercent()));
        draft.setRoundTo(Decimals.plain(view.roundTo()));
        go("services");
    }

    public void go(String wanted) {
        step = wanted;
        Address.show(Map.of("provider", wanted.equals("account") ? "" : String.valueOf(provider), "step", wanted));
    }

    public void filtered() {
        shown = null;
    }

    public void begin() {
        Set<String> services =
                whole ? null : chosen.stream().map(OfferedRow::service).collect(Collectors.toSet());
        ImportStart start = imports.begin(draft.request(provider, services));
        step = "result";
        if (start.jobId() == null) {
            outcome.show(start.result());
        } else {
            job = start.jobId();
            outcome.follow(start.jobId());
            Address.show(Map.of("job", String.valueOf(job)));
        }
    }

    /** What customers would pay for the first few, at the prices as they stand in the form. */
    public List<Sample> getSamples() {
        try {
            return samples(draft.percent(), draft.step());
        } catch (DomainException e) {
            return List.of(); // no number: said beside the field when the import is begun
        }
    }

    private List<Sample> samples(@Nullable BigDecimal percent, @Nullable BigDecimal roundTo) {
        BigDecimal margin = percent == null || percent.signum() < 0 ? BigDecimal.ZERO : percent;
        return (whole || chosen.isEmpty() ? offered() : chosen)
                .stream()
                        .filter(row -> row.cost() != null)
                        .limit(SAMPLES)
                        .map(row -> new Sample(row.name(), row.cost(), Pricing.rate(row.cost(), margin, roundTo)))
                        .toList();
    }

    /** One line of the preview of prices. */
    public record Sample(String name, BigDecimal cost, BigDecimal rate) {}

    public List<OfferedRow> getShown() {
        if (shown == null) {
            String wanted = text.toLowerCase(Locale.ROOT).strip();
            shown = offered().stream()
                    .filter(row -> category.isEmpty() || category.equals(row.category()))
                    .filter(row -> wanted.isEmpty()
                            || row.name().toLowerCase(Locale.ROOT).contains(wanted)
                            || row.service().equals(wanted))
                    .toList();
        }
        return shown;
    }

    public List<String> getCategories() {
        return offered().stream().map(OfferedRow::category).distinct().toList();
    }

    private List<OfferedRow> offered() {
        if (offered == null) {
            offered = provider == null ? List.of() : imports.preview(new ProviderAccountId(provider));
        }
        return offered;
    }

    public List<ProviderAccountView> getAccounts() {
        if (accounts == null) {
            accounts = providers.list().stream()
                    .filter(account -> account.kind() != ProviderKind.MANUAL && account.enabled())
                    .toList();
        }
        return accounts;
    }

    public String getCurrency() {
        return TenantContext.current().currency();
    }

    public int getOfferedCount() {
        return offered().size();
    }

    public int getWantedCount() {
        return whole ? getOfferedCount() : chosen.size();
    }

    public @Nullable Long getProvider() {
        return provider;
    }

    public void setProvider(@Nullable Long provider) {
        this.provider = provider;
    }

    public @Nullable Long getJob() {
        return job;
    }

    public void setJob(@Nullable Long job) {
        this.job = job;
    }

    public String getStep() {
        return step;
    }

    public ImportDraft getDraft() {
        return draft;
    }

    public List<OfferedRow> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<OfferedRow> chosen) {
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category == null ? "" : category;
    }
}
