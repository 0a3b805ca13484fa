/** Log-in, sign-up and the reader's own account; customers, for staff. */
package io.izyboost.identity.page;
