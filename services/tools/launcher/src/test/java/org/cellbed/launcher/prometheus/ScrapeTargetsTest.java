package org.cellbed.launcher.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.model.message.ProcessReported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeTargetsTest {
    private static final long DEAD = 7;

    @TempDir
    private Path folder;

    @Test
    void liveProcessesAreScrapedUnderTheNamesOfTheirServices() throws IOException {
        Path file = folder.resolve("targets.json");
        ScrapeTargets targets = new ScrapeTargets(file, pid -> pid != DEAD);
        assertThat(Observability.json(file)).isEmpty();

        targets.update(List.of(
                report("eNodeB", 1, "127.0.0.1:1001", false),
                report("server", 2, "127.0.0.1:1002", false),
                report("device", DEAD, "127.0.0.1:1003", false),
                report("device", 4, "127.0.0.1:1004", true),
                report("device", 5, "", false)));

        assertThat(Files.readString(file).replaceAll("\\s", ""))
                .isEqualTo("[{\"targets\":[\"127.0.0.1:1001\"],\"labels\":{\"job\":\"enodeb\"}},"
                        + "{\"targets\":[\"127.0.0.1:1002\"],\"labels\":{\"job\":\"edge\"}}]");
    }

    private static ProcessReported report(String party, long pid, String address, boolean ended) {
        return new ProcessReported(
                new ProcessReported.Identity(party, "p" + pid, List.of(), List.of(1), 1, pid, "host", address),
                ended,
                0,
                0,
                0,
                0.0,
                0,
                0,
                0.0,
                0,
                List.of());
    }
}
