package io.izyboost.tenancy.work;

import io.izyboost.kernel.work.Signal;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the runner of this node as soon as a commit has made work due; other nodes see it at their next poll. */
@ApplicationScoped
class WorkSignal extends Signal {}
