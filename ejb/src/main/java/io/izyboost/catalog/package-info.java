/**
 * What a panel sells: its categories and services, their prices, and how they follow a provider's catalog by import
 * and sync. {@link io.izyboost.catalog.Catalog} is the door for reading and changing, {@link
 * io.izyboost.catalog.CatalogImport} and {@link io.izyboost.catalog.CatalogSync} bring in what providers offer.
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.catalog;
