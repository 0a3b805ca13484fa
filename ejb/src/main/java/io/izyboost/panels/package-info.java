/** Panels as things that are made, closed and opened: provisioning and the console's list of them. */
@org.jspecify.annotations.NullMarked
package io.izyboost.panels;
