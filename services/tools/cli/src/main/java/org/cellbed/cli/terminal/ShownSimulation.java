package org.cellbed.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.cli.option.BadInput;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.simulator.Execution;
import org.cellbed.simulator.Simulation;

/**
 * A simulation that shows its progress. After Ctrl-C it is stopped and reported before the process exits, which waits
 * for {@link #close}. For use by one thread.
 */
public final class ShownSimulation implements AutoCloseable {
    private final Simulation simulation;
    private final Path folder;
    private final int allSlots;
    private final GracefulEnd end;

    /** Creates the files and starts nothing yet. */
    public ShownSimulation(RunPlan plan, Execution execution, RunDirectory directory) throws IOException {
        this.simulation = new Simulation(plan, execution, directory);
        this.folder = directory.folder();
        this.allSlots = plan.slots() * plan.scenario().cells();
        this.end = GracefulEnd.by(simulation::stop);
    }

    public CellSummary run() throws IOException, InterruptedException {
        try (Progress progress = Progress.onStandardError(allSlots, "slots")) {
            return simulation.run(slots -> progress.reached(
                    slots, () -> simulation.view(1).map(LiveText::training).orElse("")));
        }
    }

    /**
     * Runs to the end of all slots.
     *
     * @param command the name of the command, for the error message
     * @throws BadInput if it was stopped earlier
     */
    public void runWhole(String command) throws IOException, InterruptedException {
        run();
        if (Manifest.read(folder).outcome().interrupted()) {
            throw new BadInput(command + ": stopped before all slots were executed; nothing was compared");
        }
    }

    @Override
    public void close() {
        end.done();
    }
}
