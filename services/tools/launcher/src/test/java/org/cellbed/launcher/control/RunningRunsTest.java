package org.cellbed.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningRunsTest {
    private static final long NOBODYS_PID = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    @Test
    void aRunIsKnownFromItsBeginningToItsEnd() throws IOException {
        RunningRuns runs = new RunningRuns(folder.resolve("new"));
        assertThat(runs.all()).isEmpty();

        RunAddress run = address(ProcessHandle.current().pid());
        runs.add(run);
        assertThat(runs.all()).containsExactly(run);

        runs.remove(run);
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void aRunWhoseLauncherHasEndedIsRemoved() throws IOException {
        RunningRuns runs = new RunningRuns(folder);
        runs.add(address(NOBODYS_PID));

        assertThat(runs.all()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsBeingWrittenIsNoRun() throws IOException {
        RunningRuns runs = new RunningRuns(folder);
        RunAddress run = address(ProcessHandle.current().pid());
        runs.add(run);
        Files.writeString(folder.resolve("1.part"), "{\"pid\"");

        assertThat(runs.all()).containsExactly(run);
    }

    @Test
    void theTokenIsForTheOwnerOnly() throws IOException {
        new RunningRuns(folder).add(address(ProcessHandle.current().pid()));

        Path file = folder.resolve(ProcessHandle.current().pid() + ".json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static RunAddress address(long pid) {
        return new RunAddress(pid, "default", "/runs/a", "localhost:9092", 1234, "secret");
    }
}
