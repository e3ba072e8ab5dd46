package org.cellbed.simulator;

import java.util.Optional;
import java.util.function.IntFunction;
import org.cellbed.simulator.wire.Links;
import org.cellbed.simulator.wire.OneQueue;

/**
 * The execution of a plan in a simulation. Except for a replay, the files of a run do not depend on it.
 *
 * @param links the links of a cell, by its number
 * @param watched whether reference policies are simulated beside the trained one, for a viewer
 * @param replayed the run to replay, if there is one; it has all cells of the scenario
 */
public record Execution(IntFunction<Links> links, boolean watched, Optional<Replayed> replayed) {
    /** The execution that delivers messages in the order of sending, without a viewer. */
    public static final Execution PLAIN = new Execution(cell -> new OneQueue(), false, Optional.empty());
}
