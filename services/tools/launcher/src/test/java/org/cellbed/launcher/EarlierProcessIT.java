package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierProcessIT {
    @TempDir
    private Path folder;

    private Path file;
    private Process process;

    @BeforeEach
    void aProcessThatEndsWithItsInput() throws IOException {
        file = folder.resolve("train.log.pid");
        process = new ProcessBuilder("cat").start();
        EarlierProcess.record(process.toHandle(), file);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aLiveProcessIsAwaited() throws Exception {
        EarlierProcess earlier = EarlierProcess.alive(file).orElseThrow();

        assertThat(earlier.pid()).isEqualTo(process.pid());
        assertThat(earlier.awaitEnd(Duration.ofMillis(1))).isFalse();
        process.getOutputStream().close();
        assertThat(earlier.awaitEnd(Duration.ofMinutes(1))).isTrue();
        assertThat(EarlierProcess.alive(file)).isEmpty();
    }

    @Test
    void aLaterProcessWithTheSameIdIsIgnored() throws IOException {
        Files.writeString(file, process.pid() + " 2001-01-01T00:00:00Z\n");
        assertThat(EarlierProcess.alive(file)).isEmpty();
        Files.writeString(file, "");
        assertThat(EarlierProcess.alive(file)).isEmpty();
        Files.delete(file);
        assertThat(EarlierProcess.alive(file)).isEmpty();
    }
}
