package io.izyboost.identity;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;

/** An account's key, role or state has changed: what is remembered of it no longer holds. */
record AccountChanged(PanelId panel, UserId user) {}
