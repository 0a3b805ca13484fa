/**
 * The plumbing of all batch jobs: the {@link io.izyboost.kernel.job.Jobs} port over Jakarta Batch, timers of which one
 * node fires, the panel carried into artifacts ({@link io.izyboost.job.InPanel}), and what a killed node leaves behind.
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.job;
