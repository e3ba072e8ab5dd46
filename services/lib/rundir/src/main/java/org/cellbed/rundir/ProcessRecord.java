package org.cellbed.rundir;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.ProcessReported;

/**
 * A process of a run as of its last report, as listed in processes.json.
 *
 * @param party the kind of its roles
 * @param cells the cells of its roles
 * @param incarnation differs after each restart of the process
 * @param ended whether it reported its end
 * @param stages the number of its stages: actions of roles that were due at a known emulated time
 * @param overruns stages executed late, by more than the limit
 * @param worstLatenessS the greatest lateness of a stage, seconds by the wall clock
 * @param recordsRead records read from topics
 * @param recordsWritten records written to topics
 * @param deadLetters records that it could not use, counted by reason
 * @param residentBytes its resident memory; 0 if unknown
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProcessRecord(
        String party,
        String name,
        List<String> instances,
        List<Integer> cells,
        long incarnation,
        String host,
        long pid,
        boolean ended,
        long stages,
        long overruns,
        double worstLatenessS,
        long recordsRead,
        long recordsWritten,
        Map<String, Long> deadLetters,
        long residentBytes) {
    /** The name of the file. */
    public static final String NAME = "processes.json";

    /** Writes processes.json. */
    public static void write(Path folder, Collection<ProcessReported> lastReports) throws IOException {
        RunDirectory.writeJson(
                folder.resolve(NAME),
                lastReports.stream().map(ProcessRecord::of).toList());
    }

    /**
     * Reads processes.json; no processes without such a file, as after a simulation.
     *
     * @throws RunReadException if it is malformed
     */
    public static List<ProcessRecord> read(Path folder) throws RunReadException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? List.of(JsonFile.read(file, ProcessRecord[].class)) : List.of();
    }

    private static ProcessRecord of(ProcessReported report) {
        ProcessReported.Identity process = report.process();
        Map<String, Long> deadLetters = new TreeMap<>();
        report.deadLetters().forEach(count -> deadLetters.put(count.reason(), count.records()));
        return new ProcessRecord(
                process.party(),
                process.name(),
                process.instances(),
                process.cells(),
                process.incarnation(),
                process.host(),
                process.pid(),
                report.ended(),
                report.stages(),
                report.overruns(),
                report.worstLatenessSeconds(),
                report.recordsRead(),
                report.recordsWritten(),
                deadLetters,
                report.residentBytes());
    }
}
