package io.izyboost.catalog.page;

import io.izyboost.catalog.ServiceRow;
import io.izyboost.catalog.ServiceType;
import io.izyboost.ui.Numbers;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What stands in the form of one service. */
public class ServiceDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String description = "";
    private @Nullable Long category;
    private String type = ServiceType.DEFAULT.wire();
    private String rate = "";
    private String margin = "";
    private long min = 1;
    private long max = 1_000;
    private boolean enabled = true;
    private boolean uniqueLink;

    static ServiceDraft of(ServiceRow row) {
        ServiceDraft draft = new ServiceDraft();
        draft.name = row.name();
        draft.description = row.description();
        draft.category = row.categoryId();
        draft.type = row.type();
        draft.rate = Numbers.write(row.rate());
        draft.margin = Numbers.write(row.marginPercent());
        draft.min = row.min();
        draft.max = row.max();
        draft.enabled = row.enabled();
        draft.uniqueLink = row.uniqueLink();
        return draft;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description == null ? "" : description;
    }

    public @Nullable Long getCategory() {
        return category;
    }

    public void setCategory(@Nullable Long category) {
        this.category = category;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String rate) {
        this.rate = rate;
    }

    public String getMargin() {
        return margin;
    }

    public void setMargin(String margin) {
        this.margin = margin;
    }

    public long getMin() {
        return min;
    }

    public void setMin(long min) {
        this.min = min;
    }

    public long getMax() {
        return max;
    }

    public void setMax(long max) {
        this.max = max;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isUniqueLink() {
        return uniqueLink;
    }

    public void setUniqueLink(boolean uniqueLink) {
        this.uniqueLink = uniqueLink;
    }
}
