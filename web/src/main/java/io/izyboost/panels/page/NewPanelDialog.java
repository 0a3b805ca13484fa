package io.izyboost.panels.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.panels.CreatePanel;
import io.izyboost.panels.CreatedPanel;
import io.izyboost.panels.Panels;
import io.izyboost.tenancy.Panel;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form for a new panel; once made, its address and the owner's key, shown this once. */
@Named
@ViewScoped
public class NewPanelDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Panels panels;

    private @Nullable String slug;
    private @Nullable String name;
    private String currency = "USD";
    private @Nullable String ownerEmail;
    private transient @Nullable String ownerPassword;
    private String parent = Panel.MAIN;
    private transient @Nullable CreatedPanel created;

    public void start() {
        slug = null;
        name = null;
        ownerEmail = null;
        ownerPassword = null;
        parent = Panel.MAIN;
        created = null;
    }

    /** What was typed stays in the form when it is refused. */
    public void create() {
        try {
            created = panels.create(new CreatePanel(slug, name, currency, ownerEmail, ownerPassword, parent));
            ownerPassword = null;
        } catch (DomainException refusal) {
            Say.refused(refusal);
        }
    }

    public List<String> getCurrencies() {
        return panels.currencies().stream().sorted().toList();
    }

    public @Nullable CreatedPanel getCreated() {
        return created;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable String getOwnerEmail() {
        return ownerEmail;
    }

    public void setOwnerEmail(@Nullable String ownerEmail) {
        this.ownerEmail = ownerEmail;
    }

    public @Nullable String getOwnerPassword() {
        return ownerPassword;
    }

    public void setOwnerPassword(@Nullable String ownerPassword) {
        this.ownerPassword = ownerPassword;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(@Nullable String parent) {
        this.parent = parent == null || parent.isBlank() ? Panel.MAIN : parent.strip();
    }
}
