package org.cellbed.scenario;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.scenario.RadioTrace;
import org.cellbed.scenario.keys.CsvTable;
import org.cellbed.scenario.keys.Numbers;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;

/**
 * Reads radio traces: CSV files with columns {@code time_s} (seconds, increasing) and {@code snr_db} (dB over the whole
 * band); other columns are ignored. A gap of more than 10 s is closed up to the median interval between samples, and the
 * last sample holds for that interval.
 */
public final class RadioTraceReader {
    /** The longest gap in seconds that is kept. */
    public static final double LONGEST_NORMAL_GAP_SECONDS = 10.0;

    private static final String TIME = "time_s";
    private static final String SNR = "snr_db";
    private static final double MOST_TIME = 1e12;
    private static final double MOST_DB = 200.0;

    private RadioTraceReader() {}

    /**
     * The traces of a folder.
     *
     * @param traces in the order of the file names
     * @param notes one line for each trace with gaps that were closed up
     */
    public record Recorded(List<RadioTrace> traces, List<String> notes) {
        /** Copies both. */
        public Recorded {
            traces = List.copyOf(traces);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads all files of a folder whose names end in {@code .csv}, in the order of their names.
     *
     * @throws ScenarioProblems with all problems of all files
     */
    public static Recorded read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<RadioTrace> traces = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Path file : files(folder)) {
            trace(file, problems, notes).ifPresent(traces::add);
        }
        ScenarioProblems.throwIfAny(problems);
        return new Recorded(traces, notes);
    }

    /**
     * Lists the files of a folder that hold traces, in the order of their names.
     *
     * @throws ScenarioProblems where there is no such file
     */
    public static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.csv")) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ScenarioProblems(List.of(
                    new Problem(folder.toString(), 0, "", "no folder that can be read", "a folder of CSV files")));
        }
        if (files.isEmpty()) {
            throw new ScenarioProblems(
                    List.of(new Problem(folder.toString(), 0, "", "no file *.csv", "a folder of CSV files")));
        }
        files.sort(Comparator.comparing(RadioTraceReader::name));
        return files;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Optional<RadioTrace> trace(Path file, List<Problem> problems, List<String> notes) {
        CsvTable table = CsvTable.read(file, List.of(TIME, SNR));
        double[] times = new double[table.rows().size()];
        double[] snrDb = new double[times.length];
        double before = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < times.length; k++) {
            CsvTable.Row row = table.rows().get(k);
            times[k] = table.number(row, TIME, -MOST_TIME, MOST_TIME, "a time in seconds");
            snrDb[k] = table.number(row, SNR, -MOST_DB, MOST_DB, "a ratio of -200 to 200 dB");
            if (times[k] <= before) {
                table.reject(row, TIME, "a time after the " + Numbers.text(before) + " before it");
            }
            before = Double.isNaN(times[k]) ? before : Math.max(before, times[k]);
        }
        if (table.problems().isEmpty() && times.length < 2) {
            table.problem(0, "", times.length + " samples", "at least two");
        }
        problems.addAll(table.problems());
        return table.problems().isEmpty() ? Optional.of(closedUp(name(file), times, snrDb, notes)) : Optional.empty();
    }

    private static RadioTrace closedUp(String name, double[] times, double[] snrDb, List<String> notes) {
        double median = medianInterval(times);
        double longest = Math.max(LONGEST_NORMAL_GAP_SECONDS, median);
        double[] closed = new double[times.length];
        int gaps = 0;
        double removed = 0.0;
        int segment = 0;
        for (int k = 1; k < times.length; k++) {
            double gap = times[k] - times[k - 1];
            if (gap > longest) {
                closed[k] = closed[k - 1] + median;
                segment = k;
                gaps++;
                removed += gap - median;
            } else {
                closed[k] = closed[segment] + (times[k] - times[segment]);
            }
        }
        if (gaps > 0) {
            notes.add(name + ": closed up " + gaps + (gaps == 1 ? " gap" : " gaps") + " of more than "
                    + Numbers.text(LONGEST_NORMAL_GAP_SECONDS) + " s, which took "
                    + Numbers.text(Math.rint(removed * 1e3) / 1e3)
                    + " s out of the trace");
        }
        return new RadioTrace(name, closed, snrDb, median, gaps);
    }

    private static double medianInterval(double[] times) {
        double[] intervals = new double[times.length - 1];
        Arrays.setAll(intervals, k -> times[k + 1] - times[k]);
        Arrays.sort(intervals);
        int half = intervals.length / 2;
        return intervals.length % 2 == 1 ? intervals[half] : 0.5 * (intervals[half - 1] + intervals[half]);
    }
}
