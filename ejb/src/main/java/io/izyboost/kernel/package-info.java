/** What every feature shares: money, clock, ids, errors, settings. It imports no other package of the project. */
package io.izyboost.kernel;
