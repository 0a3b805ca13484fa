/** The jobs that bring in what providers offer: a long import on demand, and the sync of all accounts that are due. */
@org.jspecify.annotations.NullMarked
package io.izyboost.catalog.job;
