/** Holds the house to its plan: who imports whom, how things are called, that references by name resolve. */
package io.izyboost.house;
