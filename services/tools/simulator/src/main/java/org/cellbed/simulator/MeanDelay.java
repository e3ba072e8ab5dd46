package org.cellbed.simulator;

import java.util.List;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.SummaryRecorder;
import org.cellbed.simulator.wire.OneQueue;

/** A quick estimate of a policy's mean delay in a cell, without files. */
public final class MeanDelay {
    private static final int SLOTS = 500;
    private static final int MESSAGES_AT_ONCE = 10_000;

    private MeanDelay() {}

    /** Returns the mean delay over 500 slots in seconds; NaN if the run diverges or no task ends. */
    public static double seconds(Cell cell, PolicyProvider policy) {
        SummaryRecorder recorder = new SummaryRecorder(cell.constants());
        SimulatedCell simulated =
                new SimulatedCell(cell, SLOTS, policy.create(cell.constants()), new OneQueue(), List.of(recorder));
        boolean over = false;
        while (!over) {
            over = simulated.advance(MESSAGES_AT_ONCE);
        }
        CellSummary summary = recorder.summary();
        Double mean = summary.delayS().mean();
        return summary.diverges() || mean == null ? Double.NaN : mean;
    }
}
