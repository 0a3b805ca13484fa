/** Starts Jakarta Batch jobs, by timer or on demand, and carries the panel into their partitions. */
package io.izyboost.kernel.job;
