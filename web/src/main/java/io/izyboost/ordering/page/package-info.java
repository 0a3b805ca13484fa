/** Pages about orders: the customer's own, and the staff's. */
package io.izyboost.ordering.page;
