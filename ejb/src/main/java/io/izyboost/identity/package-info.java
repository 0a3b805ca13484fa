/**
 * Accounts of a panel: sign-up, log-in, sessions, roles, API keys, limits. Also the interceptors behind the permission
 * and audit annotations of the kernel, so that page, API and job cannot differ.
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.identity;
