package org.cellbed.testbed.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.cellbed.model.cell.Cell;
import org.cellbed.runtime.scenario.ScenarioWriter;
import org.cellbed.testbed.Version;
import org.cellbed.testbed.record.CellSummary;
import org.cellbed.testbed.record.Manifest;
import org.cellbed.testbed.record.RunDirectory;
import org.cellbed.testbed.record.SummaryBuilder;

/**
 * A run of one or several cells in this process, in virtual time, with its run directory. Cells have nothing in common and
 * run side by side on the cores there are. {@link #stop} may be called from any thread, all else from one.
 */
public final class Simulation {
    private static final long PROGRESS_MILLIS = 100;

    private final Plan plan;
    private final RunDirectory directory;
    private final List<CellRun> cells = new ArrayList<>();
    private Manifest manifest;

    /** Creates the files of a run; nothing runs yet. */
    public Simulation(Plan plan, RunDirectory directory) throws IOException {
        this.plan = plan;
        this.directory = directory;
        String yaml = ScenarioWriter.write(plan.scenario());
        Cell first = new Cell(plan.scenario(), plan.seeds(), 1);
        this.manifest = new Manifest(
                Version.text(),
                plan.scenario().name(),
                sha256(yaml),
                plan.policy().name(),
                plan.seeds().scenarioSeed(),
                plan.seeds().seed(),
                plan.scenario().cells(),
                null,
                plan.slots(),
                "memory",
                "virtual",
                Runtime.version() + " " + System.getProperty("java.vm.name"),
                plan.flags(),
                null,
                now(),
                null,
                false,
                false,
                Map.of(),
                Manifest.Model.of(first));
        RunDirectory.writeText(directory.folder().resolve("scenario.yaml"), yaml);
        for (int number = 1; number <= plan.scenario().cells(); number++) {
            cells.add(new CellRun(plan, number, directory.ofCell(number)));
        }
        writeManifests();
    }

    /**
     * Runs to the end, or until stopped.
     *
     * @param progress hears how many slots of all cells are recorded, some times a second
     */
    public CellSummary run(IntConsumer progress) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(cells.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<?>> running = new ArrayList<>();
            cells.forEach(cell -> running.add(workers.submit(cell)));
            for (Future<?> cell : running) {
                await(cell, progress);
            }
        } finally {
            stop();
            workers.shutdown();
        }
        return finish();
    }

    /** Lets each cell end what is under way and open no further slot. */
    public void stop() {
        cells.forEach(CellRun::stop);
    }

    private void await(Future<?> cell, IntConsumer progress) throws InterruptedException {
        while (true) {
            try {
                cell.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(cells.stream().mapToInt(CellRun::recordedSlots).sum());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a cell failed", e.getCause());
            }
        }
    }

    private CellSummary finish() throws IOException {
        SummaryBuilder all = new SummaryBuilder(plan.scenario().servers().max());
        for (CellRun cell : cells) {
            all.merge(cell.summary());
            if (cells.size() > 1) {
                RunDirectory.writeJson(
                        cell.folder().resolve("summary.json"), cell.summary().build());
            }
        }
        CellSummary summary = all.build();
        RunDirectory.writeJson(directory.folder().resolve("summary.json"), summary);
        boolean interrupted = cells.stream().anyMatch(cell -> cell.recordedSlots() < plan.slots());
        manifest = manifest.ended(
                now(), interrupted, Map.of("ledger", summary.ledger().verdict()));
        writeManifests();
        return summary;
    }

    private void writeManifests() throws IOException {
        RunDirectory.writeJson(directory.folder().resolve("manifest.json"), manifest);
        if (cells.size() > 1) {
            for (CellRun cell : cells) {
                RunDirectory.writeJson(cell.folder().resolve("manifest.json"), manifest.ofCell(cell.cell()));
            }
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
