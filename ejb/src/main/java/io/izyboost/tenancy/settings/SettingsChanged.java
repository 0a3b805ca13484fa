package io.izyboost.tenancy.settings;

import io.izyboost.kernel.PanelId;

/** A panel's settings or files were written; counts once that has committed. */
record SettingsChanged(PanelId panel) {}
