package io.izyboost.catalog;

/** A service that the panel does not sell yet, at the price it will have. */
record NewService(AcceptedService offered, Price price) {}
