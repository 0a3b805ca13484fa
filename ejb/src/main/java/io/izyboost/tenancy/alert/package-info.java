/** What the owner of a panel has to know and settle. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.alert;
