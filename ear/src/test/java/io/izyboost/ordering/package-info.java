/** The way of an order over HTTP, from placing to settling, and what faults and kills may do to it. */
package io.izyboost.ordering;
