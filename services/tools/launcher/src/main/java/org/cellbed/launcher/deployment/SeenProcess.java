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
 * @param ended whether that was its last report
 * @param residentBytes memory; 0 where it is unknown
 * @param lagRecords records for this process that it has not read yet
 * @param stages what its roles did that was due at a known emulated time; 0 in virtual time
 * @param overruns stages that were executed too late
 * @param worstLatenessS the most that a stage was late, seconds by the wall clock
 * @param deadLetters records that it could not use, by reason
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
