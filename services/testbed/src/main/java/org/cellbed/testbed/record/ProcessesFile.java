package org.cellbed.testbed.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.cellbed.model.message.ProcessReported;

/** processes.csv: a row per process of a run, by its last report. */
public final class ProcessesFile {
    static final String HEADER = "party,name,cells,incarnation,host,pid,ended,stages,overruns,worst_lateness_s,"
            + "records_read,records_written,dead_letters,resident_bytes";

    private ProcessesFile() {}

    /** Writes it. */
    public static void write(Path folder, Collection<ProcessReported> lastReports) throws IOException {
        try (CsvWriter csv = new CsvWriter(folder.resolve("processes.csv"), HEADER)) {
            for (ProcessReported report : lastReports) {
                ProcessReported.Identity process = report.process();
                csv.text(process.party()).text(process.name()).text(cells(process));
                csv.number(process.incarnation()).text(process.host()).number(process.pid());
                csv.word(Boolean.toString(report.ended()));
                csv.number(report.stages()).number(report.overruns()).number(report.worstLatenessSeconds());
                csv.number(report.recordsRead()).number(report.recordsWritten());
                csv.text(deadLetters(report)).number(report.residentBytes()).endRow();
            }
        }
    }

    private static String cells(ProcessReported.Identity process) {
        return process.cells().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String deadLetters(ProcessReported report) {
        return report.deadLetters().stream()
                .map(count -> count.records() + " " + count.reason())
                .collect(Collectors.joining(" "));
    }
}
