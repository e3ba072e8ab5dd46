package org.cellbed.experiment.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.launcher.EarlierProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildCommandsIT {
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path log;
    private Process earlier;

    @BeforeEach
    void aProcessThatEndsWithItsInput() throws IOException {
        log = folder.resolve("train.log");
        earlier = new ProcessBuilder("cat").start();
        EarlierProcess.record(earlier.toHandle(), folder.resolve("train.log.pid"));
    }

    @AfterEach
    void end() {
        earlier.destroyForcibly();
    }

    @Test
    void anEarlierCommandIsAwaitedWithANotice() throws Exception {
        ChildCommands commands = new ChildCommands(ChildCommandsIT.class, notice -> {
            notices.add(notice);
            close();
        });
        commands.awaitEarlier(log);
        commands.awaitEarlier(log);

        assertThat(earlier.isAlive()).isFalse();
        assertThat(notices)
                .containsExactly("waiting for process " + earlier.pid() + " of the earlier experiment to end");
    }

    @Test
    void nobodyWaitsAfterTheEnd() {
        ChildCommands commands = new ChildCommands(ChildCommandsIT.class, notices::add);
        commands.end();

        assertThatThrownBy(() -> commands.awaitEarlier(log))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("process " + earlier.pid() + " of the earlier experiment is still running");
    }

    @Test
    void aCommandLeavesNoTraceOfItsProcess() throws Exception {
        Path other = folder.resolve("greedy.log");

        new ChildCommands(ChildCommandsIT.class, notices::add).run(List.of(), other);

        assertThat(other).exists();
        assertThat(folder.resolve("greedy.log.pid")).doesNotExist();
    }

    private void close() {
        try {
            earlier.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
