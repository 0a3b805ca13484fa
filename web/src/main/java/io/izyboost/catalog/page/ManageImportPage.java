package io.izyboost.catalog.page;

import io.izyboost.catalog.CatalogImport;
import io.izyboost.catalog.ImportDrafts;
import io.izyboost.catalog.OfferedRow;
import io.izyboost.catalog.Pricing;
import io.izyboost.kernel.DomainException;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.Numbers;
import io.izyboost.ui.Say;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The import in four steps, each with its address: account, services, prices, result. What is chosen and typed is kept
 * as a draft with each change, so that an address shows the same again whenever and wherever it is opened.
 */
@Named
@ViewScoped
public class ManageImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 5;
    private static final String ACCOUNT = "account";
    private static final String SERVICES = "services";
    private static final String PRICES = "prices";

    @Inject
    ProviderAccounts providers;

    @Inject
    CatalogImport imports;

    @Inject
    ImportDrafts drafts;

    @Inject
    ImportOutcomeDialog outcome;

    private @Nullable Long provider;
    private @Nullable Long job;
    private String step = ACCOUNT;
    private ImportDraft draft = new ImportDraft();
    private transient @Nullable List<OfferedRow> offered;
    private transient @Nullable List<OfferedRow> shown;
    private transient @Nullable List<ProviderAccountView> accounts;
    private transient @Nullable Map<ProviderAccountId, Instant> begun;

    /** Called by the view once the address has been read. */
    public void load() {
        if (job != null) {
            step = "result";
            outcome.follow(job);
        } else {
            step = provider != null && isOpen() ? step.equals(PRICES) ? PRICES : SERVICES : ACCOUNT;
        }
    }

    /** False: it says why, and another account can be chosen; the draft of this one stays. */
    private boolean isOpen() {
        Optional<ProviderAccountView> account =
                getAccounts().stream().filter(one -> one.id().equals(account())).findFirst();
        if (account.isEmpty()) {
            Say.failed("catalog.import.accountGone");
            return false;
        }
        try {
            open(account.get());
            return true;
        } catch (DomainException e) {
            Say.refused(e);
            return false;
        }
    }

    private void open(ProviderAccountView account) {
        Set<String> services = offered().stream().map(OfferedRow::service).collect(Collectors.toSet());
        Optional<String> kept = drafts.find(account());
        if (kept.isEmpty()) {
            draft.setMargin(Numbers.write(account.marginPercent()));
            draft.setRoundTo(Numbers.write(account.roundTo()));
            return;
        }
        draft = ImportDraft.read(kept.get());
        int lost = draft.keepOnly(services);
        if (lost > 0) {
            Say.failed("catalog.import.lost", lost);
            keep();
        }
    }

    /** After each change. */
    public void keep() {
        drafts.keep(account(), draft.write());
    }

    public void filtered() {
        shown = null;
        keep();
    }

    /**
     * Rows were ticked, or are not any more. The answer to a filter may have replaced the table before it could say so:
     * then it is told anew what is chosen.
     */
    public void ticked() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String table = sent.get("jakarta.faces.source");
        String on = sent.get(table + "_instantSelectedRowKey");
        String off = sent.get(table + "_instantUnselectedRowKey");
        boolean all = Boolean.parseBoolean(sent.get(table + "_checked"));
        Set<String> rows = (on == null && off == null ? getShown() : offered())
                .stream()
                        .map(OfferedRow::service)
                        .filter(row -> on == null && off == null || row.equals(on) || row.equals(off))
                        .collect(Collectors.toSet());
        boolean missed =
                on != null || all ? draft.chosen().addAll(rows) : draft.chosen().removeAll(rows);
        if (missed) {
            faces.getPartialViewContext().getRenderIds().add(table);
        }
        keep();
    }

    public String go(String wanted) {
        keep();
        return address() + "&step=" + wanted;
    }

    public String startAgain() {
        drafts.drop(account());
        return address() + "&step=" + SERVICES;
    }

    public String begin() {
        keep();
        return address() + "&job="
                + imports.beginDrafted(draft.request(account().value()));
    }

    private String address() {
        return "/manage/import.xhtml?faces-redirect=true&provider=" + provider;
    }

    private ProviderAccountId account() {
        return new ProviderAccountId(Objects.requireNonNull(provider));
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
        return offered().stream()
                .filter(row -> draft.isWhole()
                        || draft.chosen().isEmpty()
                        || draft.chosen().contains(row.service()))
                .filter(row -> row.cost() != null)
                .limit(SAMPLES)
                .map(row -> new Sample(row.name(), row.cost(), Pricing.rate(row.cost(), margin, roundTo)))
                .toList();
    }

    /** One line of the preview of prices. */
    public record Sample(String name, BigDecimal cost, BigDecimal rate) {}

    public List<OfferedRow> getShown() {
        if (shown == null) {
            String wanted = draft.getText().toLowerCase(Locale.ROOT).strip();
            String category = draft.getCategory();
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
            offered = provider == null ? List.of() : imports.preview(account());
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

    /** Since when the caller's draft of that account stands so; null: there is none. */
    public @Nullable Instant begun(ProviderAccountId account) {
        if (begun == null) {
            begun = drafts.mine();
        }
        return begun.get(account);
    }

    public String getCurrency() {
        return TenantContext.current().currency();
    }

    public int getOfferedCount() {
        return offered().size();
    }

    public int getWantedCount() {
        return draft.isWhole() ? getOfferedCount() : draft.chosen().size();
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

    public void setStep(@Nullable String step) {
        this.step = step == null ? this.step : step;
    }

    public ImportDraft getDraft() {
        return draft;
    }

    /** The ticked rows; those that the filter hides stay chosen. */
    public List<OfferedRow> getChosen() {
        return offered().stream()
                .filter(row -> draft.chosen().contains(row.service()))
                .toList();
    }

    public void setChosen(@Nullable List<OfferedRow> ticked) {
        getShown().forEach(row -> draft.chosen().remove(row.service()));
        if (ticked != null) {
            ticked.forEach(row -> draft.chosen().add(row.service()));
        }
    }
}
