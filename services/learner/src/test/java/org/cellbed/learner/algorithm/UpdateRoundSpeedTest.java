package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link UpdateRoundBenchmark}: all that it is for is measured, and the table goes to target/update-round.csv. */
@Tag("measurement")
class UpdateRoundSpeedTest {
    private static final int COMBINATIONS = 10;

    @Test
    void anUpdateIsMeasuredForEverySizeWithBothKindsOfNetworks() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(UpdateRoundBenchmark.class.getName())
                .result("target/update-round.csv")
                .build();

        Collection<RunResult> results = new Runner(options).run();

        assertThat(results).hasSize(COMBINATIONS);
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
