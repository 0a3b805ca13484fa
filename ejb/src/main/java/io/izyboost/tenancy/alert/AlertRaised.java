package io.izyboost.tenancy.alert;

import io.izyboost.kernel.PanelId;

/** An alert that did not stand before; fired in the transaction that raises it. */
public record AlertRaised(PanelId panel, String kind) {}
