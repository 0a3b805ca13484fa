/** Panels and fleet, seen from outside. */
package io.izyboost.panels;
