/** The runner of the work queue: claims due rows with SKIP LOCKED and hands them to their handlers. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.work;
