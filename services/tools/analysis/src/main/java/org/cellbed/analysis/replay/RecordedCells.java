package org.cellbed.analysis.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.CellRecording;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.DevicesFile;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.ServersFile;
import org.cellbed.simulator.Replayed;

/** The cells of a run that has ended, as the input of a replay. Immutable. */
public final class RecordedCells {
    private final Run run;
    private final int slots;

    private RecordedCells(Run run, int slots) {
        this.run = run;
        this.slots = slots;
    }

    /**
     * Reads the cells of a run.
     *
     * @throws RunReadException if the run has not ended, or has no slot
     */
    public static RecordedCells of(Run run) throws RunReadException {
        Path file = run.folder().resolve(Manifest.FILE);
        Manifest manifest = run.manifest();
        if (!manifest.hasEnded()) {
            throw new RunReadException(file, "found a run that has not ended, expected a run with complete files");
        }
        int slots = manifest.outcome().interrupted()
                ? recordedSlots(run)
                : manifest.plan().slots();
        if (slots < 1) {
            throw new RunReadException(file, "found a run without a slot, expected at least one slot to replay");
        }
        return new RecordedCells(run, slots);
    }

    /** Returns the number of slots of the run; if the run was stopped, those that were opened. */
    public int slots() {
        return slots;
    }

    /** Returns the highest index of a device. */
    public int highestDevice() {
        return run.cells().stream()
                .flatMap(cell -> cell.devices().stream())
                .mapToInt(DevicesFile.Row::device)
                .max()
                .orElse(1);
    }

    /**
     * Returns the recordings of the cells, to be replayed.
     *
     * @param scenario the scenario of the run, with any policy
     * @throws RunReadException if a cell is missing, or its devices, servers or slots do not follow from scenario
     *     and seeds
     */
    public Replayed replayed(Scenario scenario) throws RunReadException {
        Seeds seeds = run.manifest().plan().seeds();
        Map<Integer, CellRecording> recordings = new HashMap<>();
        for (int number = 1; number <= scenario.cells(); number++) {
            CellRun recorded = run.requireCell(number);
            requireSame(recorded, new Cell(scenario, seeds, number));
            recordings.put(number, new RecordingBuilder(recorded).build());
        }
        return new Replayed(run.folder(), recordings);
    }

    private static int recordedSlots(Run run) {
        return run.cells().stream()
                .flatMap(cell -> cell.slots().stream())
                .mapToInt(slot -> slot.slot() + 1)
                .max()
                .orElse(0);
    }

    /** Requires that the members that follow from scenario and seeds are the recorded ones. */
    private static void requireSame(CellRun recorded, Cell cell) throws RunReadException {
        requireSame(
                recorded.folder().resolve(Manifest.FILE),
                1,
                "model.slot_s",
                recorded.model().slotSeconds(),
                cell.constants().slotSeconds());
        for (DevicesFile.Row row : recorded.devices()) {
            requireSame(
                    recorded.folder().resolve(DevicesFile.NAME),
                    row.line(),
                    DevicesFile.COLUMNS.frequency.name(),
                    row.localHz(),
                    cell.device(row.device()).localHz());
        }
        for (ServersFile.Row row : recorded.servers()) {
            requireSame(
                    recorded.folder().resolve(ServersFile.NAME),
                    row.line(),
                    ServersFile.COLUMNS.frequency.name(),
                    row.computeHz(),
                    cell.serverHz(row.server()));
        }
    }

    private static void requireSame(Path file, int line, String what, double found, double expected)
            throws RunReadException {
        if (found != expected) {
            throw new RunReadException(
                    file,
                    line,
                    what + ": found " + found + ", expected " + expected + " by scenario.yaml and the seeds");
        }
    }
}
