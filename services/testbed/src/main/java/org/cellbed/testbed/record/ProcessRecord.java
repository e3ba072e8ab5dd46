package org.cellbed.testbed.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.ProcessReported;

/**
 * A process of a run by its last report, as processes.json lists them.
 *
 * @param party what kind of roles it played
 * @param cells the cells it played in
 * @param incarnation differs each time that a process of this name is started
 * @param ended whether it could report to its end
 * @param stages what its roles did that was due at a known emulated time
 * @param overruns stages that were executed too late
 * @param worstLatenessS the most that a stage was late, seconds by the wall clock
 * @param recordsRead from topics
 * @param recordsWritten to topics
 * @param deadLetters records that it could not use, by reason
 * @param residentBytes its memory; 0 where it is not known
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
    public static final String FILE = "processes.json";

    /** Writes processes.json. */
    public static void write(Path folder, Collection<ProcessReported> lastReports) throws IOException {
        RunDirectory.writeJson(
                folder.resolve(FILE),
                lastReports.stream().map(ProcessRecord::of).toList());
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
