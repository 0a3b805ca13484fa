/** What the three JSON APIs share: their applications, JSON, errors, pages of lists, and the gate that keys pass. */
@org.jspecify.annotations.NullMarked
package io.izyboost.rest;
