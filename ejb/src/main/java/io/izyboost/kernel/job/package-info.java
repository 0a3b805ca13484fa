/** The port by which a feature starts and watches a batch job without knowing Jakarta Batch. */
@org.jspecify.annotations.NullMarked
package io.izyboost.kernel.job;
