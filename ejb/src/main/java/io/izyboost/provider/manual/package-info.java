/** The adapter for orders that people of the panel work by hand: nothing leaves the house. */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider.manual;
