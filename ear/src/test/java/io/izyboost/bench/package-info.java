/** Our figures beside their floor, measured in the same run on the same machine: {@code mvn -Pbench verify}. */
package io.izyboost.bench;
