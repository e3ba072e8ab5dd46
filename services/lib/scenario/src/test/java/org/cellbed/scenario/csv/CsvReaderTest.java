package org.cellbed.scenario.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsHeaderAndRowsWithTheirLines() throws IOException {
        assertThat(rows("a,b\n1,\"x, \"\"y\"\"\"\n2,\"two\nlines\"\n3,\n"))
                .containsExactly("[a, b]", "2 [1, x, \"y\"]", "4 [2, two\nlines]", "5 [3, ]");
    }

    @Test
    void skipsAByteOrderMarkAndEmptyLinesBeforeTheHeader() throws IOException {
        assertThat(rows("\uFEFF\n\n\"a\",b\r\n1,2")).containsExactly("[a, b]", "4 [1, 2]");
    }

    @Test
    void anEmptyLineIsARowOfItsOwn() throws IOException {
        try (CsvReader reader = CsvReader.open(file("a,b\n\n1,2\n"))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.emptyLine()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.emptyLine()).isFalse();
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void anEmptyFileHasNoHeaderAndNoRows() throws IOException {
        assertThat(rows("")).containsExactly("[]");
    }

    @Test
    void quotesThatDoNotMatchAreToldWithTheirLine() throws IOException {
        Path file = file("a,b\n1,\"x\"y\n");
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        MalformedCsv.class, e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void bytesThatAreNotUTF8AndAFileThatIsMissingAreTold() throws IOException {
        Path latin = Files.write(folder.resolve("latin.csv"), "a\nü\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> rows(latin)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> CsvReader.open(folder.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    private List<String> rows(String content) throws IOException {
        return rows(file(content));
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(file)) {
            rows.add(reader.header().toString());
            while (reader.next()) {
                rows.add(reader.line() + " "
                        + IntStream.range(0, reader.size())
                                .mapToObj(reader::cell)
                                .toList());
            }
        }
        return rows;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), content);
    }
}
