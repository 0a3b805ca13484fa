package io.izyboost.kernel.job;

import io.izyboost.kernel.PanelId;
import org.jspecify.annotations.Nullable;

/** Which jobs; what is null does not narrow. */
public record JobFilter(
        @Nullable PanelId panel,
        @Nullable String name,
        @Nullable String status) {
    public static JobFilter of(PanelId panel) {
        return new JobFilter(panel, null, null);
    }
}
