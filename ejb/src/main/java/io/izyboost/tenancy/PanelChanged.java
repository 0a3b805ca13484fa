package io.izyboost.tenancy;

import io.izyboost.kernel.PanelId;

/** A panel's row in the registry has changed; observed after the commit. */
record PanelChanged(PanelId panel) {}
