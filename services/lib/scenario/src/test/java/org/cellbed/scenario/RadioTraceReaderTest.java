package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cellbed.scenario.keys.Given.problemsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.model.scenario.RadioTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadioTraceReaderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void tracesComeInTheOrderOfTheirNamesAndFromZero() throws IOException {
        Folders.traces(folder);
        List<RadioTrace> traces = RadioTraceReader.read(folder).traces();
        assertThat(traces).extracting(RadioTrace::name).containsExactly("a.csv", "b.csv");
        assertThat(traces.get(0).snrAt(0.0)).isCloseTo(10.0, within(1e-9));
        assertThat(traces.get(0).snrAt(0.5)).isCloseTo(100.0, within(1e-9));
    }

    @Test
    void longGapsAreClosedUpAndShortOnesAreNot() throws IOException {
        Folders.traces(folder);
        RadioTraceReader.Recorded recorded = RadioTraceReader.read(folder);
        RadioTrace trace = recorded.traces().get(0);
        // Samples at 100, 100.5, 101, 112.5, 122.5 and 123: intervals 0.5, 0.5, 11.5, 10, 0.5.
        assertThat(trace.closedGaps()).isEqualTo(1);
        assertThat(trace.snrAt(1.49)).isCloseTo(10.0, within(1e-9));
        assertThat(trace.snrAt(1.5)).isCloseTo(100.0, within(1e-9));
        assertThat(trace.snrAt(11.49)).isCloseTo(100.0, within(1e-9));
        assertThat(trace.snrAt(11.5)).isCloseTo(10.0, within(1e-9));
        assertThat(trace.snrAt(12.0)).isCloseTo(1000.0, within(1e-9));
        assertThat(trace.durationSeconds()).isEqualTo(12.5);
        assertThat(recorded.notes())
                .containsExactly("a.csv: closed up 1 gap of more than 10 s, which took 11 s out of the trace");
    }

    @Test
    void theLastSampleHoldsForTheMedianInterval() throws IOException {
        Folders.traces(folder);
        assertThat(RadioTraceReader.read(folder).traces().get(1).durationSeconds())
                .isEqualTo(4.0);
    }

    @Test
    void aTraceThatIsSampledSlowlyHasNoGaps() throws IOException {
        Files.writeString(folder.resolve("slow.csv"), "time_s,snr_db\n0,1\n30,2\n60,3\n");
        RadioTrace slow = RadioTraceReader.read(folder).traces().get(0);
        assertThat(slow.closedGaps()).isZero();
        assertThat(slow.durationSeconds()).isEqualTo(90.0);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            time_s,snr;0,1                        | bad.csv:1: snr_db: found time_s,snr, expected a column snr_db
            time_s,snr_db;0,1;1,loud              | bad.csv:3: snr_db: found loud, expected a ratio of -200 to 200 dB
            time_s,snr_db;0,1;1,                  | bad.csv:3: snr_db: found nothing, expected a ratio of -200 to 200 dB
            time_s,snr_db;0,1;1                   | bad.csv:3: snr_db: found nothing, expected a ratio of -200 to 200 dB
            time_s,snr_db;0,1;;1,NaN              | bad.csv:4: snr_db: found NaN, expected a ratio of -200 to 200 dB
            time_s,snr_db;noon,1;1,2              | bad.csv:2: time_s: found noon, expected a time in seconds
            time_s,snr_db;0,1;2,1;1.5,1           | bad.csv:4: time_s: found 1.5, expected a time after the 2 before it
            time_s,snr_db;0,1;0,1                 | bad.csv:3: time_s: found 0, expected a time after the 0 before it
            time_s,snr_db;0,1                     | bad.csv: found 1 samples, expected at least two
            time_s,snr_db;"0,1                    | bad.csv:2: found quotes that do not match, expected a CSV file
            """)
    void aBadTraceIsSaidWithFileAndLine(String lines, String message) throws IOException {
        Files.writeString(folder.resolve("bad.csv"), lines.replace(";", "\n"));
        assertThat(problemsOf(() -> RadioTraceReader.read(folder)))
                .containsExactly(folder + folder.getFileSystem().getSeparator() + message);
    }

    @Test
    void problemsOfAllTracesAreReportedButNotWithoutEnd() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "");
        Files.writeString(folder.resolve("b.csv"), "time_s,snr_db\n" + "x,1\n".repeat(25));
        List<String> problems = problemsOf(() -> RadioTraceReader.read(folder));
        assertThat(problems).hasSize(1 + 20 + 1);
        assertThat(problems)
                .first()
                .asString()
                .endsWith("a.csv:1: found an empty file, expected a header with time_s, snr_db");
        assertThat(problems).last().asString().endsWith("b.csv: found 5 further problems, expected none");
    }

    @Test
    void aFolderWithoutTracesIsAProblem() {
        assertThat(problemsOf(() -> RadioTraceReader.read(folder)))
                .containsExactly(folder + ": found no file *.csv, expected a folder of CSV files");
    }
}
