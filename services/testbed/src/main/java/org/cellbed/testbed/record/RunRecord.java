package org.cellbed.testbed.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.Version;
import org.cellbed.runtime.scenario.ScenarioWriter;
import org.cellbed.testbed.rundir.CellSummary;
import org.cellbed.testbed.rundir.RunDirectory;

/** The files of a run besides the rows of its cells: resolved scenario, manifests, summaries. Not thread-safe. */
public final class RunRecord {
    /**
     * What a run was asked for.
     *
     * @param slots slots in which tasks are generated
     * @param wire what the roles talk by: memory or kafka
     * @param time virtual or real
     * @param rehearsalSeconds for how long the processes have rehearsed before, by the wall clock
     * @param flags the arguments of the command
     * @param replayOf the run whose recording is played, where one is
     * @param weights the file of {@code --weights}, where one was named
     */
    public record Facts(
            Scenario scenario,
            Seeds seeds,
            String policy,
            int slots,
            String wire,
            String time,
            double rehearsalSeconds,
            List<String> flags,
            Optional<Path> replayOf,
            Optional<WeightsFollowed> weights) {}

    /**
     * A run without an end: whoever recorded it was killed, or meant to come back.
     *
     * @param started when it began, as its manifest says it
     */
    public record Unended(String started, double rehearsalSeconds) {}

    private static final String MANIFEST = "manifest.json";

    private final Facts facts;
    private final RunDirectory directory;
    private Manifest manifest;

    /** Writes scenario and manifests of a run that begins. */
    public RunRecord(Facts facts, RunDirectory directory) throws IOException {
        this(facts, directory, now());
    }

    /**
     * Writes scenario and manifests of a run.
     *
     * @param started time of day, ISO 8601
     */
    public RunRecord(Facts facts, RunDirectory directory, String started) throws IOException {
        this.facts = facts;
        this.directory = directory;
        String yaml = ScenarioWriter.write(facts.scenario());
        this.manifest = new Manifest(
                Version.text(),
                facts.scenario().name(),
                Sha256.of(yaml),
                facts.policy(),
                facts.seeds().scenarioSeed(),
                facts.seeds().seed(),
                facts.scenario().cells(),
                null,
                facts.slots(),
                facts.wire(),
                facts.time(),
                facts.rehearsalSeconds(),
                Runtime.version() + " " + System.getProperty("java.vm.name"),
                facts.flags(),
                facts.replayOf()
                        .map(of -> of.toAbsolutePath().normalize().toString())
                        .orElse(null),
                facts.weights().orElse(null),
                null,
                started,
                null,
                false,
                false,
                Map.of(),
                Manifest.Model.of(cell(1)));
        RunDirectory.writeText(directory.folder().resolve("scenario.yaml"), yaml);
        writeManifests();
    }

    /** Something was learned whose weights have this hash. */
    public void learned(String weightsHash) {
        manifest = manifest.learned(weightsHash);
    }

    /** The run that has files in a folder and has not ended; empty where there is no such run. */
    public static Optional<Unended> unended(Path folder) throws IOException {
        Path file = folder.resolve(MANIFEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(file));
        return manifest.path("ended").isNull()
                ? Optional.of(new Unended(
                        manifest.path("started").asText(),
                        manifest.path("rehearsal_s").asDouble()))
                : Optional.empty();
    }

    /**
     * Writes summaries and manifests of a run that is over.
     *
     * @param cells the summaries of all cells in their order
     * @param interrupted whether it was stopped before all slots
     * @param disturbed whether something happened that cannot be repeated from the seeds
     * @param verdicts what the run was tested for besides its ledger, with {@code ok} or what is wrong
     */
    public CellSummary finish(
            List<SummaryBuilder> cells, boolean interrupted, boolean disturbed, Map<String, String> verdicts)
            throws IOException {
        SummaryBuilder all = new SummaryBuilder(facts.scenario().servers().max());
        for (int number = 1; number <= cells.size(); number++) {
            SummaryBuilder cell = cells.get(number - 1);
            all.merge(cell);
            if (cells.size() > 1) {
                cell.build().write(directory.ofCell(number));
            }
        }
        CellSummary summary = all.build();
        summary.write(directory.folder());
        Map<String, String> found = new TreeMap<>(verdicts);
        found.put("ledger", summary.ledger().verdict());
        manifest = manifest.ended(now(), interrupted, disturbed, found);
        writeManifests();
        return summary;
    }

    private void writeManifests() throws IOException {
        RunDirectory.writeJson(directory.folder().resolve(MANIFEST), manifest);
        int cells = facts.scenario().cells();
        for (int number = 1; cells > 1 && number <= cells; number++) {
            RunDirectory.writeJson(directory.ofCell(number).resolve(MANIFEST), manifest.ofCell(cell(number)));
        }
    }

    private Cell cell(int number) {
        return new Cell(facts.scenario(), facts.seeds(), number);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
