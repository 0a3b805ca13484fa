/** Hibernate's view of tenancy: connections whose search path is the panel's schema until the transaction ends. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.hibernate;
