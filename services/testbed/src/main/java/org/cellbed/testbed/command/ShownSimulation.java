package org.cellbed.testbed.command;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.testbed.plan.RunPlan;
import org.cellbed.testbed.record.Manifest;
import org.cellbed.testbed.rundir.CellSummary;
import org.cellbed.testbed.rundir.RunDirectory;
import org.cellbed.testbed.simulate.Execution;
import org.cellbed.testbed.simulate.Simulation;

/**
 * A simulation as commands run it: it shows its progress, and after Ctrl-C it is ended and reported before the process
 * exits, which waits until {@link #close}. For use by one thread.
 */
final class ShownSimulation implements AutoCloseable {
    private final Simulation simulation;
    private final Path folder;
    private final int allSlots;
    private final GracefulEnd end;

    /** Creates the files, and starts nothing yet. */
    ShownSimulation(RunPlan plan, Execution execution, RunDirectory directory) throws IOException {
        this.simulation = new Simulation(plan, execution, directory);
        this.folder = directory.folder();
        this.allSlots = plan.slots() * plan.scenario().cells();
        this.end = GracefulEnd.by(simulation::stop);
    }

    CellSummary run() throws IOException, InterruptedException {
        try (Progress progress = Progress.onStandardError(allSlots, "slots")) {
            return simulation.run(slots -> progress.reached(
                    slots, () -> simulation.view(1).map(LiveText::training).orElse("")));
        }
    }

    /**
     * Runs to the end of all slots.
     *
     * @param command the name of the command, for the message
     * @throws BadInput where it was stopped earlier
     */
    void runWhole(String command) throws IOException, InterruptedException {
        run();
        if (Manifest.read(folder).outcome().interrupted()) {
            throw new BadInput(command + ": stopped before all slots were executed; nothing was compared");
        }
    }

    @Override
    public void close() {
        end.told();
    }
}
