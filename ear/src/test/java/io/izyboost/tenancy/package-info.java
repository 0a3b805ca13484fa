/** Tests of tenancy on a running server: what a panel sees, and what its neighbours do not notice. */
package io.izyboost.tenancy;
