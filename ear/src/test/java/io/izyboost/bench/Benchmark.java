package io.izyboost.bench;

import io.izyboost.harness.IzyBoostServer;
import java.util.List;

/** Measures one kind of work and its floor. */
interface Benchmark {

    List<Figure> measure(IzyBoostServer server) throws Exception;
}
