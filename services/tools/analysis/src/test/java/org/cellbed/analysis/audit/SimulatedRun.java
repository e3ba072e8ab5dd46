package org.cellbed.analysis.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Learning;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.rundir.Manifest;
import org.cellbed.simulator.SimulatedCell;
import org.cellbed.simulator.wire.OneQueue;

/** A scenario put together key by key, simulated into a run directory. Not thread-safe. */
public final class SimulatedRun {
    private final String policy;
    private final int slots;
    private int devices = 6;
    private int servers = 4;
    private int maxServers = 4;
    private boolean localQueue;
    private boolean includesUploading = true;
    private double utilization = 0.9;
    private double deadlineSeconds = Double.POSITIVE_INFINITY;
    private Channel channel = new Channel.PathLoss(128.1, 37.6, new Range(50, 250));
    private Optional<Scenario.OutageRotation> rotation = Optional.empty();
    private List<TimedEvent> events = List.of();

    SimulatedRun(String policy, int slots) {
        this.policy = policy;
        this.slots = slots;
    }

    SimulatedRun devices(int count) {
        devices = count;
        return this;
    }

    SimulatedRun servers(int count, int max) {
        servers = count;
        maxServers = max;
        return this;
    }

    SimulatedRun localQueue() {
        localQueue = true;
        return this;
    }

    SimulatedRun arrivedLoad() {
        includesUploading = false;
        return this;
    }

    SimulatedRun utilization(double rho) {
        utilization = rho;
        return this;
    }

    SimulatedRun deadline(double seconds) {
        deadlineSeconds = seconds;
        return this;
    }

    SimulatedRun channel(Channel from) {
        channel = from;
        return this;
    }

    SimulatedRun rotation(int periodSlots, int downSlots) {
        rotation = Optional.of(new Scenario.OutageRotation(periodSlots, downSlots));
        return this;
    }

    SimulatedRun events(TimedEvent... happening) {
        events = List.of(happening);
        return this;
    }

    /** Returns the simulated cell. */
    public Cell cell() {
        return new Cell(scenario(), new Seeds(1, 1), 1);
    }

    /** Runs it and writes the directory of a run with one cell. */
    public void writeTo(Path folder) throws IOException {
        Cell cell = cell();
        try (CellRecorder recorder = new CellRecorder(folder, cell.constants(), true, Optional.empty())) {
            SimulatedCell simulated = new SimulatedCell(
                    cell,
                    slots,
                    PolicyCatalog.builtIn().create(policy, cell.constants()),
                    new OneQueue(),
                    List.of(recorder));
            while (!simulated.advance(10_000)) {}
            new ObjectMapper()
                    .writeValue(
                            folder.resolve("summary.json").toFile(),
                            recorder.summary().build());
        }
        writeManifest(folder, cell);
    }

    private void writeManifest(Path folder, Cell cell) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("cellbed", "test");
        manifest.put("scenario", "by-hand");
        manifest.put("policy", policy);
        manifest.put("seed", 1);
        manifest.put("scenario_seed", 1);
        manifest.put("cells", 1);
        manifest.put("slots", slots);
        manifest.put("time", "virtual");
        manifest.put("interrupted", false);
        manifest.put("disturbed", false);
        manifest.put("model", Manifest.Model.of(cell));
        Files.createDirectories(folder);
        new ObjectMapper().writeValue(folder.resolve("manifest.json").toFile(), manifest);
    }

    private Scenario scenario() {
        return new Scenario(
                "by-hand",
                "",
                policy,
                slots,
                1,
                new Scenario.Devices(devices, new Range(300e6, 500e6), localQueue),
                new Scenario.Tasks(new Range(2.4e6, 4e6), new Range(800e6, 1200e6), Optional.empty()),
                new Scenario.Servers(servers, maxServers, new Scenario.Compute.Drawn(new Range(12e9, 20e9))),
                new Scenario.Radio(20e6, 0.5, StrictMath.pow(10, -20.4), channel),
                1e9,
                new Scenario.SlotLength(OptionalDouble.empty(), OptionalDouble.of(utilization), devices),
                new Scenario.Reward(1, 10, false),
                Learning.DEFAULT,
                new Scenario.Broadcast(includesUploading, 3),
                deadlineSeconds,
                rotation,
                events);
    }
}
