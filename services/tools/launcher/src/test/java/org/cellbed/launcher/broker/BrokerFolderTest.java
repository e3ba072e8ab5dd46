package org.cellbed.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFolderTest {
    @TempDir
    private Path folder;

    @Test
    void makesWhatIsMissing() {
        BrokerFolder.at(folder.resolve("a/b")).write(new Ports(1, 2));

        assertThat(folder.resolve("a/b/server.properties")).content().contains("127.0.0.1\\:1");
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> BrokerFolder.at(file))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageStartingWith("the broker cannot keep its data in " + file);
    }

    @Test
    void saysInALineThatTheDiskIsFull() {
        BrokerFolder broker = BrokerFolder.at(folder);

        assertThatThrownBy(() -> broker.requireFree(Long.MAX_VALUE))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageMatching("the disk of .* has \\d+ MiB left for the broker, expected \\d+ or more");
    }

    @Test
    void tellsTheEndOfTheLog() throws IOException {
        BrokerFolder broker = BrokerFolder.at(folder);
        Files.writeString(broker.log(), "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");

        assertThat(broker.lastLines()).isEqualTo("  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10");
    }
}
