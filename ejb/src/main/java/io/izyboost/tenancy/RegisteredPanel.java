package io.izyboost.tenancy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A panel's row in the registry. Changes of its state are methods here, and nowhere else. */
@Entity
@Table(schema = "platform", name = "panels")
class RegisteredPanel {
    @Id
    long id;

    String slug;
    String name;
    String state;

    @Nullable
    @Column(name = "parent_user_id")
    Long parentUser;

    @Nullable
    @Column(name = "activated_at")
    Instant activatedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredPanel() {}

    /** The end of its birth. */
    void born(Instant now) {
        if (state() != PanelState.PENDING) {
            throw new IllegalStateException("Panel " + slug + " is " + state + ", not pending");
        }
        state = PanelState.ACTIVE.wire();
        activatedAt = now;
    }

    /** Closes it; said twice it changes nothing. The main panel carries the console and stays open. */
    void suspend() {
        if (Panel.MAIN.equals(slug)) {
            throw new DomainException(ErrorCode.MAIN_PANEL_STAYS);
        }
        change(PanelState.ACTIVE, PanelState.SUSPENDED);
    }

    /** Opens it again; said twice it changes nothing. */
    void activate() {
        change(PanelState.SUSPENDED, PanelState.ACTIVE);
    }

    void rename(String name) {
        this.name = PanelName.checked(name);
    }

    void ownedBy(UserId customerOfParent) {
        parentUser = customerOfParent.value();
    }

    private PanelState state() {
        return PanelState.ofWire(state);
    }

    private void change(PanelState from, PanelState to) {
        if (state() != from && state() != to) {
            throw new DomainException(ErrorCode.CONFLICT, slug, state);
        }
        state = to.wire();
    }
}
