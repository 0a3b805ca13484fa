/** What every feature stands on: money, the clock, ids, errors and settings. Imports no other feature. */
@org.jspecify.annotations.NullMarked
package io.izyboost.kernel;
