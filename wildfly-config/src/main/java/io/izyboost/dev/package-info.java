/**
 * Runs IzyBoost on a developer's machine and for the tests: an embedded database, the provisioned server as a process,
 * the demonstration provider and demonstration data built over our own HTTP interfaces. None of it is deployed.
 */
package io.izyboost.dev;
