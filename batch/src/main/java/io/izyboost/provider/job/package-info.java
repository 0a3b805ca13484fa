/** The job that takes old rows of a panel's logs away. */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider.job;
