/** The adapter to providers that speak API v2, and the lenient reading of what they really send. */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider.apiv2;
