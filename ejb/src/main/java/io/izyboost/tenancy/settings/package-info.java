/** What a panel's owner configures: name, looks, switches; small files such as the logo. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.settings;
