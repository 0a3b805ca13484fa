/** How long rows that only tell what happened are kept, and the work that takes them away when their time is over. */
@org.jspecify.annotations.NullMarked
package io.izyboost.tenancy.retention;
