/** Who is calling, and the annotations by which a door says what the caller must be allowed to do. */
@org.jspecify.annotations.NullMarked
package io.izyboost.kernel.access;
