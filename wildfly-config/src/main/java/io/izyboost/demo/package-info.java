/**
 * The demonstration provider: a small stand-in for a provider of the trade that speaks API v2, keeps a ledger of its own of what it accepted, and misbehaves on
 * demand. The development launcher, the tests and the benchmarks all use this one.
 */
package io.izyboost.demo;
