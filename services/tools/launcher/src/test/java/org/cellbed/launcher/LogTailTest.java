package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    private static final String FIVE = "at one\nat two\nat three\nat four\nat five";

    @TempDir
    private Path folder;

    @Test
    void theLastLinesAndTheLastCauseBeforeThem() throws IOException {
        assertThat(tail("begun\n" + FIVE)).isEqualTo(FIVE);
        assertThat(tail("Caused by: first\ncellbed: no memory\nbegun\n" + FIVE))
                .isEqualTo("cellbed: no memory\n" + FIVE);
        assertThat(tail("cellbed: first\none\ntwo\nCaused by: second\n")).endsWith("two\nCaused by: second");
        assertThat(LogTail.of(folder.resolve("none"))).startsWith("(not readable: ");
    }

    @Test
    void halfACharacterHidesNothing() throws IOException {
        Path log = folder.resolve("log");
        Files.write(log, "no memory für".substring(0, 12).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(LogTail.of(log)).startsWith("no memory f");
    }

    private String tail(String text) throws IOException {
        return LogTail.of(Files.writeString(folder.resolve("log"), text));
    }
}
