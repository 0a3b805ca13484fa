/** Tests of the provisioned server itself: that it starts, tells its health and holds its pools. */
package io.izyboost.server;
