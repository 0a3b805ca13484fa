/** What the three JSON APIs share, tried over HTTP: limits, bounds, media types. */
package io.izyboost.rest;
