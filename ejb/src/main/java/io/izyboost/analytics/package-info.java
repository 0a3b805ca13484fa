/** Figures for people who run a panel: read-only projections over the other features' tables. Nobody imports it. */
@org.jspecify.annotations.NullMarked
package io.izyboost.analytics;
