package io.izyboost.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is shown of a key after its first moment: its beginning, its age and its last use. */
public record KeyView(
        String prefix, Instant createdAt, @Nullable Instant lastUsedAt) {}
