package org.cellbed.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cellbed.experiment.ResultsBuilder;
import org.cellbed.experiment.result.Measure;
import org.junit.jupiter.api.Test;

class ExperimentStatisticsTest {
    private static final Map<String, String> ANYWHERE = Map.of();

    @Test
    void everyPolicyHasItsMeansAndAllButTheFirstAreComparedWithIt() {
        List<StatisticRow> rows = ExperimentStatistics.of(new ResultsBuilder()
                .greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .1, .2, .3, .8)
                .greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .3, .2, .5, Double.NaN)
                .build("test", Map.of()));

        assertThat(rows)
                .extracting(
                        row -> row.subject().policy() + " " + row.statistic().text() + " " + row.against())
                .containsExactly(
                        "vls mean ",
                        "vls iqm ",
                        "random mean ",
                        "random iqm ",
                        "random paired_difference vls",
                        "random probability_of_improvement vls",
                        "random paired_share vls");
        assertThat(rows.get(0).estimate().value()).isCloseTo(.35, within(1e-12));
        assertThat(rows.get(1).estimate().value()).isCloseTo(.25, within(1e-12));
        assertThat(rows.get(2).estimate().value()).isCloseTo(1.0 / 3.0, within(1e-12));
        assertThat(rows.get(2).seeds()).isEqualTo(3);
        assertThat(rows.get(2).diverging()).isEqualTo(1);
        // on seeds 1 to 3: .2, 0, .2; of nine pairs one is smaller and two are equal; better on none, equal on one
        assertThat(rows.get(4).estimate().value()).isCloseTo(.4 / 3.0, within(1e-12));
        assertThat(rows.get(5).estimate().value()).isCloseTo(2.0 / 9.0, within(1e-12));
        assertThat(rows.get(6).estimate().value()).isCloseTo(1.0 / 6.0, within(1e-12));
    }

    @Test
    void aSingleSeedHasNoInterval() {
        List<StatisticRow> rows = ExperimentStatistics.of(new ResultsBuilder()
                .greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .1)
                .build("test", Map.of()));

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.estimate().value()).isEqualTo(.1);
            assertThat(row.estimate().interval()).isEmpty();
        });
    }

    @Test
    void anIntervalDoesNotDependOnWhatElseIsComputed() {
        ResultsBuilder alone = new ResultsBuilder().greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .1, .2, .9);
        StatisticRow first =
                ExperimentStatistics.of(alone.build("test", Map.of())).get(0);
        ResultsBuilder among = new ResultsBuilder()
                .greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .5, .6, .7)
                .greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .1, .2, .9);

        assertThat(ExperimentStatistics.of(among.build("test", Map.of())).get(2).estimate())
                .isEqualTo(first.estimate());
    }
}
