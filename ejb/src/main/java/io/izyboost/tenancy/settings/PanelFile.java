package io.izyboost.tenancy.settings;

import java.time.Instant;

/** A small file of the panel: its logo, for example. */
@SuppressWarnings("ArrayRecordComponent") // read once and written out, never compared
public record PanelFile(String name, String contentType, byte[] content, Instant updatedAt) {}
