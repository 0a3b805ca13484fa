/** Who gets in: keys, sessions, hosts and log-in, tried over HTTP against the whole application. */
package io.izyboost.identity;
