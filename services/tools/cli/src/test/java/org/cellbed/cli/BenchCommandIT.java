package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandIT {
    /** What travels in every slot. */
    private static final List<Topic> OF_SLOTS = List.of(
            Topic.TO_DEVICES,
            Topic.FROM_DEVICES,
            Topic.TO_SERVERS,
            Topic.FORWARDED,
            Topic.FROM_SERVERS,
            Topic.JOURNAL,
            Topic.CELL_STATE);

    @TempDir
    private Path folder;

    @Test
    void theTestbedAndItsSkeletonGoThroughTheirSlotsWithAsManyBytesOnEachLink() throws IOException {
        CommandRun bench = CommandRun.of(
                "bench", "--slots", "100", "--pairs", "1", "--layout", "2", "--json", "--out", folder.toString());

        assertThat(bench.exitCode()).as(bench.err()).isZero();
        JsonNode pair = new ObjectMapper()
                .readTree(bench.out())
                .get("all devices in one process")
                .get(0);
        assertThat(pair.get("testbedSlotsPerSecond").asDouble()).isPositive();
        assertThat(pair.get("skeletonSlotsPerSecond").asDouble()).isPositive();
        for (Topic topic : OF_SLOTS) {
            long testbed = bytesWritten(topic.name("bench-2"));
            assertThat(bytesWritten(topic.name("bench-3")))
                    .as("bytes that the skeleton writes to " + topic)
                    .isCloseTo(testbed, withinPercentage(15));
        }
    }

    @Test
    void policiesThatAreLearnedOrDoNotExistAreRefusedBeforeAnythingStarts() {
        for (String policy : List.of("dtomalb", "vsl")) {
            CommandRun bench = CommandRun.of("bench", "--policy", policy);

            assertThat(bench.exitCode()).isEqualTo(2);
            assertThat(bench.err())
                    .startsWith("cellbed: --policy " + policy + ": policy: found " + policy + ", expected one of ");
        }
    }

    @Test
    void numbersThatMakeNoSenseAreRefusedBeforeAnythingStarts() {
        CommandRun bench = CommandRun.of("bench", "--pairs", "0");

        assertThat(bench.exitCode()).isEqualTo(2);
        assertThat(bench.err()).isEqualTo("cellbed: --pairs: found 0, expected a whole number, at least 1\n");
    }

    /** To all partitions, as the broker keeps them. */
    private long bytesWritten(String topic) throws IOException {
        PathMatcher ofTopic = FileSystems.getDefault().getPathMatcher("glob:**/" + topic + "-*/*.log");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(ofTopic::matches)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
