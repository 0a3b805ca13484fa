/** The catalog for the staff's programs: import, sync, categories, services. */
@org.jspecify.annotations.NullMarked
package io.izyboost.catalog.api;
