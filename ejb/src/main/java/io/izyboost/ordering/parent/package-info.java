/**
 * Orders that a child panel passes on to its parent, in process: one transaction in each panel and never one over both.
 * The parent recognises a repeat by the child's order, so nothing here is ever unknown.
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.ordering.parent;
