package org.cellbed.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell that is scaled up and down 100 times in a row while it learns. */
class ScalingTest {
    private static final int SCALINGS = 100;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoComesDecidesWhoGoesIsDetachedAndTheLedgerBalances(long seed) {
        ScalingRun run = ScalingRun.of(seed, SCALINGS);

        System.out.println("scaled " + SCALINGS + " times: " + run);
        assertThat(run.tookPart()).as("processes that took part").isGreaterThan(2 * SCALINGS);
        assertThat(run.lastUpdateSlot()).as("slot of the last update").isGreaterThan(run.slots() - 10);
        assertThat(run.ends()).as("tasks").containsKeys("done", "lost device-gone", "lost server-gone");
    }

    static LongStream seeds() {
        return CaseSeeds.few();
    }
}
