package org.cellbed.analysis.fidelity;

import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.rundir.TasksFile;

/** The parts of a task's delay in seconds, NaN if unknown. In the model, the return of the result takes no time. */
record Parts(
        double localSeconds,
        double uploadSeconds,
        double transferSeconds,
        double waitSeconds,
        double computeSeconds,
        double returnSeconds) {
    /** Returns the recorded parts. */
    static Parts of(TasksFile.Row row) {
        return new Parts(
                row.localSeconds(),
                row.uploadSeconds(),
                row.transferSeconds(),
                row.waitSeconds(),
                row.computeSeconds(),
                row.returnSeconds());
    }

    /** Returns the parts in the model, from the report of the server. */
    static Parts of(TaskCompleted completed) {
        return new Parts(
                0.0,
                completed.uploadSeconds(),
                completed.transferSeconds(),
                completed.waitSeconds(),
                completed.computeSeconds(),
                0.0);
    }

    /** Returns the parts in the model of a task that its device computes. */
    static Parts local(double localSeconds, double waitSeconds) {
        return new Parts(localSeconds, 0.0, 0.0, waitSeconds, 0.0, 0.0);
    }

    /** Returns the sum of the parts. */
    double delaySeconds() {
        return localSeconds
                + Delay.offloadedSeconds(uploadSeconds, transferSeconds, waitSeconds, computeSeconds)
                + returnSeconds;
    }
}
