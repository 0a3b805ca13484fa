/** The way out: addresses that resellers type in are resolved and judged here before anything connects to them. */
@org.jspecify.annotations.NullMarked
package io.izyboost.provider.net;
