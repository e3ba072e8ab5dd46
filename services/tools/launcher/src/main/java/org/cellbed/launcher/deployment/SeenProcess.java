package org.cellbed.launcher.deployment;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.ProcessReported;

/**
 * A process by its last report.
 *
 * @param instances the names of its roles in each cell
 * @param ended whether this is its final report
 * @param residentBytes resident memory; 0 if unknown
 * @param lagRecords records that the process has yet to read
 * @param stages actions of its roles that were due at a known emulated time; 0 in virtual time
 * @param overruns stages that were executed too late
 * @param worstLatenessS the largest lateness of a stage, in wall-clock seconds
 * @param deadLetters unusable records, by reason
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SeenProcess(
        String party,
        String name,
        List<String> instances,
        List<Integer> cells,
        String host,
        long pid,
        boolean ended,
        long residentBytes,
        long lagRecords,
        long stages,
        long overruns,
        double worstLatenessS,
        Map<String, Long> deadLetters) {
    /** Returns the process that sent a report. */
    public static SeenProcess of(ProcessReported report) {
        ProcessReported.Identity process = report.process();
        Map<String, Long> deadLetters = new TreeMap<>();
        report.deadLetters().forEach(count -> deadLetters.put(count.reason(), count.records()));
        return new SeenProcess(
                process.party(),
                process.name(),
                process.instances(),
                process.cells(),
                process.host(),
                process.pid(),
                report.ended(),
                report.residentBytes(),
                report.lagRecords(),
                report.stages(),
                report.overruns(),
                report.worstLatenessSeconds(),
                deadLetters);
    }
}
