package org.cellbed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandIT {
    @Test
    void the_testbed_and_its_skeleton_go_through_their_slots() throws IOException {
        CommandRun bench = CommandRun.of("bench", "--slots", "40", "--pairs", "1", "--layout", "2", "--json");

        assertThat(bench.exitCode()).as(bench.err()).isZero();
        JsonNode pair = new ObjectMapper()
                .readTree(bench.out())
                .get("all devices in one process")
                .get(0);
        assertThat(pair.get("testbedSlotsPerSecond").asDouble()).isPositive();
        assertThat(pair.get("skeletonSlotsPerSecond").asDouble()).isPositive();
    }

    @Test
    void policies_that_are_learned_or_do_not_exist_are_refused_before_anything_starts() {
        for (String policy : List.of("dtomalb", "vsl")) {
            CommandRun bench = CommandRun.of("bench", "--policy", policy);

            assertThat(bench.exitCode()).isEqualTo(2);
            assertThat(bench.err())
                    .startsWith("cellbed: --policy " + policy + ": policy: found " + policy + ", expected one of ");
        }
    }

    @Test
    void numbers_that_make_no_sense_are_refused_before_anything_starts() {
        CommandRun bench = CommandRun.of("bench", "--pairs", "0");

        assertThat(bench.exitCode()).isEqualTo(2);
        assertThat(bench.err()).isEqualTo("cellbed: --pairs: found 0, expected a whole number from 1 on\n");
    }
}
