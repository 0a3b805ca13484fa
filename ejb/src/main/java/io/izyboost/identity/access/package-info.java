/** The interceptors behind {@code @RequiresPermission} and {@code @Audited}. */
@org.jspecify.annotations.NullMarked
package io.izyboost.identity.access;
