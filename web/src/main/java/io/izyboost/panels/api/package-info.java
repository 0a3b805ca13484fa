/** The operator's API to panels and fleet, on the hub host only. */
@org.jspecify.annotations.NullMarked
package io.izyboost.panels.api;
