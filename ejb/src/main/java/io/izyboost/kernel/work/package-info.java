/** The ports of the work queue: a feature enqueues due work, and handles it when its time has come. */
@org.jspecify.annotations.NullMarked
package io.izyboost.kernel.work;
