package io.izyboost.tenancy.migration;

import io.izyboost.kernel.work.Signal;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the fleet's loop of this node: a ready schema was taken, or the operator wants something. */
@ApplicationScoped
class FleetSignal extends Signal {}
