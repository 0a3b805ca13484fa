/** Tests of due work on a running server: jobs and tasks of many panels at once. */
package io.izyboost.tenancy.work;
