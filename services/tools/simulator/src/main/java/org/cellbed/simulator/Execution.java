package org.cellbed.simulator;

import java.util.Optional;
import java.util.function.IntFunction;
import org.cellbed.simulator.wire.Links;
import org.cellbed.simulator.wire.OneQueue;

/**
 * How a plan is simulated. The files of a run do not depend on it, but for a replay.
 *
 * @param links the links of a cell, by its number
 * @param watched whether other policies are simulated beside the trained one, for a viewer
 * @param replayed the run whose recording is played, where one is; it has all cells of the scenario
 */
public record Execution(IntFunction<Links> links, boolean watched, Optional<Replayed> replayed) {
    /** Messages in the order in which they were sent, and no viewer. */
    public static final Execution PLAIN = new Execution(cell -> new OneQueue(), false, Optional.empty());
}
