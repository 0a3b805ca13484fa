/** The catalog through its API: imports and syncs against a provider that changes, misbehaves and comes back. */
package io.izyboost.catalog;
