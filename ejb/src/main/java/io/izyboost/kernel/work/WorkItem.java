package io.izyboost.kernel.work;

import io.izyboost.kernel.PanelId;
import java.util.UUID;

/** A claimed piece of work. {@code attempts} counts the tries, this claim, too; {@code claim} fences its completion. */
public record WorkItem(long id, PanelId panel, String kind, String ref, String lane, int attempts, UUID claim) {}
