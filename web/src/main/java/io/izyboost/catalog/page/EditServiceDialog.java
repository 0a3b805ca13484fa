package io.izyboost.catalog.page;

import io.izyboost.catalog.AddService;
import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.CategoryRef;
import io.izyboost.catalog.ChangeService;
import io.izyboost.catalog.ServiceChangeView;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceRow;
import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ui.Numbers;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All of one service that staff may change, with its change log; or a new one that people work by hand. */
@Named
@ViewScoped
public class EditServiceDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Catalog catalog;

    private static final int MOST_CHANGES = 200;

    private @Nullable ServiceRow service;
    private ServiceDraft draft = new ServiceDraft();
    private List<ServiceChangeView> changes = List.of();

    public void open(ServiceRow row) {
        service = catalog.get(new ServiceId(row.id()));
        draft = ServiceDraft.of(service);
        changes = catalog.changes(new ServiceId(row.id()), new PageRequest(0, MOST_CHANGES))
                .items();
    }

    public void openNew() {
        service = null;
        draft = new ServiceDraft();
        changes = List.of();
    }

    public void save() {
        if (service == null) {
            add();
        } else {
            change(service);
        }
    }

    private void add() {
        BigDecimal rate = Numbers.read("rate", draft.getRate());
        if (rate == null || draft.getCategory() == null) {
            String missing = rate == null ? "rate" : "category";
            throw DomainException.at(missing, ErrorCode.INVALID_INPUT, missing);
        }
        catalog.add(new AddService(
                draft.getName(),
                draft.getDescription(),
                CategoryRef.of(draft.getCategory()),
                ServiceType.read(draft.getType()).orElse(ServiceType.DEFAULT),
                null,
                rate,
                draft.getMin(),
                draft.getMax()));
        Say.done("catalog.services.added", draft.getName());
    }

    private void change(ServiceRow before) {
        BigDecimal margin = Numbers.read("marginPercent", draft.getMargin());
        BigDecimal rate = margin == null ? Numbers.read("rate", draft.getRate()) : null;
        boolean samePrice = rate != null && before.marginPercent() == null && rate.compareTo(before.rate()) == 0;
        catalog.change(
                new ServiceId(before.id()),
                new ChangeService(
                        draft.getName(),
                        draft.getDescription(),
                        draft.getCategory() == null ? null : CategoryRef.of(draft.getCategory()),
                        samePrice ? null : rate,
                        margin,
                        draft.getMin(),
                        draft.getMax(),
                        draft.isEnabled(),
                        draft.isUniqueLink()));
        Say.done("catalog.services.saved", draft.getName());
    }

    public boolean isNew() {
        return service == null;
    }

    public ServiceDraft getDraft() {
        return draft;
    }

    public List<ServiceChangeView> getChanges() {
        return changes;
    }

    public List<String> getTypes() {
        return Stream.of(ServiceType.values())
                .filter(ServiceType::isSold)
                .map(ServiceType::wire)
                .toList();
    }
}
