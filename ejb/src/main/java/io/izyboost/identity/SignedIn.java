package io.izyboost.identity;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import java.io.Serializable;

/**
 * What a session keeps: whose it is, of which panel, and the account's epoch at log-in. A later epoch (blocked,
 * password changed) ends the session.
 */
public record SignedIn(long userId, long panelId, int epoch) implements Serializable {
    public UserId user() {
        return new UserId(userId);
    }

    public PanelId panel() {
        return new PanelId(panelId);
    }
}
