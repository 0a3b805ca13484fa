/** The screens on which staff keep provider accounts. */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider.page;
