package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-1.0, -1.0",
        "0.1, 0.1",
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "2E23, 2.0E23",
        "8.515115553083016E-11, 8.515115553083016E-11",
        "1.0E7, 1.0E7"
    })
    void numbersHaveTheShortestTextThatReadsBack(double number, String text) {
        assertThat(CsvWriter.text(number)).isEqualTo(text);
    }

    @Test
    void aDiskThatIsFullIsToldWithTheNameOfTheFile() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        CsvWriter csv = new CsvWriter(full, "a,b");

        assertThatThrownBy(csv::flush).isInstanceOf(UncheckedIOException.class).hasMessageStartingWith("/dev/full: ");
    }

    @Test
    void everyNumberReadsBackAsItself() {
        Random random = new Random(1);
        for (int k = 0; k < 100_000; k++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(CsvWriter.text(number))).isEqualTo(number);
            }
        }
    }

    @Test
    void rowsAreWrittenWithEmptyCellsForNaNAndQuotesWhereNeeded() throws IOException {
        Path file = folder.resolve("a.csv");
        try (CsvWriter csv = new CsvWriter(file, "a,b,c,d")) {
            csv.number(1.5).number(Double.NaN).number(-7L).text("plain").endRow();
            csv.number(0.0).number(Long.MAX_VALUE).word("x").text("a \"b\", ü").endRow();
        }
        assertThat(Files.readString(file))
                .isEqualTo("a,b,c,d\n1.5,,-7,plain\n0.0,9223372036854775807,x,\"a \"\"b\"\", ü\"\n");
    }

    @Test
    void manyRowsAndLongCellsArriveWhole() throws IOException {
        Path file = folder.resolve("a.csv");
        String longText = "x".repeat(200_000);
        try (CsvWriter csv = new CsvWriter(file, "a")) {
            for (int k = 0; k < 50_000; k++) {
                csv.number(k).endRow();
            }
            csv.text(longText).endRow();
        }
        assertThat(Files.readAllLines(file)).hasSize(50_002).endsWith("49999", longText);
    }
}
