package io.izyboost.tenancy.alert;

import java.time.Instant;
import java.util.Map;

/** An open alert; one that was raised again counts up instead of standing twice. */
public record AlertView(
        long id, String kind, String subject, Map<String, String> detail, int times, Instant firstAt, Instant lastAt) {}
