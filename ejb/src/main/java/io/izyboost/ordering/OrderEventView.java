package io.izyboost.ordering;

import java.time.Instant;
import java.util.Map;

/** One line of an order's timeline: what happened, by whom, with the figures and the cause in {@code detail}. */
public record OrderEventView(Instant at, OrderEventKind kind, String actor, Map<String, String> detail) {}
