/**
 * What whole-application tests stand on: a database, a provider and a server of their own, panels made for one test, a
 * browser. All classes of one test run share one server; classes that kill servers start their own.
 */
package io.izyboost.harness;
