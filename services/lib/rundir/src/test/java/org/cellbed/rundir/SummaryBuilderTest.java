package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.junit.jupiter.api.Test;

class SummaryBuilderTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    private final SummaryBuilder builder = new SummaryBuilder(2);

    @Test
    void delaysUtilityAndSharesAreThoseOfTheTasksThatWereNotLost() {
        add(builder, 0, 0.5, 0.01, done(1, 0, 1.0), done(2, 1, 3.0));
        add(builder, 1, 0.5, 0.03, timedOut(1, 2, 8.0), lost(2, 2));
        builder.add(new RunFinished(2, 4, 10.0));
        CellSummary summary = builder.build();
        assertThat(summary.delayS().mean()).isCloseTo(4.0, ROUNDING);
        assertThat(summary.delayS().p50()).isCloseTo(3.0, ROUNDING);
        assertThat(summary.meanVarLd()).isCloseTo(0.02, ROUNDING);
        assertThat(summary.utility().sum()).isCloseTo(-(2.0 + 0.1) - (8.0 + 0.3), ROUNDING);
        assertThat(summary.decisionShares())
                .containsEntry("local", 0.25)
                .containsEntry("server_1", 0.25)
                .containsEntry("server_2", 0.5);
        assertThat(summary.ledger()).isEqualTo(new CellSummary.Ledger(4, 2, 1, 1, java.util.Map.of("server-gone", 1L)));
        assertThat(summary.ledger().verdict()).isEqualTo("ok");
        assertThat(summary.tasksPerSecond()).isCloseTo(0.4, ROUNDING);
    }

    @Test
    void aTaskThatNeverEndedBreaksTheLedger() {
        add(builder, 0, 0.5, 0.0, done(1, 0, 1.0));
        builder.add(new RunFinished(1, 2, 10.0));
        assertThat(builder.build().ledger().verdict()).isEqualTo("1 of 2 tasks have ended");
    }

    @Test
    void whoDoesNotSeeTheEndKnowsOfNoTasksButThoseThatHaveEnded() {
        add(builder, 0, 0.5, 0.0, done(1, 0, 1.0), lost(2, 2));
        SummaryBuilder all = new SummaryBuilder(2);
        all.merge(builder);
        assertThat(builder.build().ledger().generated()).isEqualTo(2);
        assertThat(all.build().ledger().verdict()).isEqualTo("ok");
    }

    @Test
    void nothingHasNoMeans() {
        builder.add(new RunFinished(0, 0, 0.0));
        assertThat(builder.build().delayS()).isEqualTo(new CellSummary.Delay(null, null, null, null));
    }

    @Test
    void loadsThatDoubleAndPassOneSecondDiverge() {
        for (int slot = 0; slot < 100; slot++) {
            add(builder, slot, slot * 0.02, 0.0, done(1, 1, 1.0));
        }
        assertThat(builder.build().diverges()).isTrue();
    }

    @Test
    void highButSteadyLoadsDoNotDiverge() {
        for (int slot = 0; slot < 100; slot++) {
            add(builder, slot, 2.0, 0.0, done(1, 1, 1.0));
        }
        assertThat(builder.build().diverges()).isFalse();
    }

    @Test
    void cellsAddUp() {
        SummaryBuilder other = new SummaryBuilder(2);
        add(builder, 0, 0.5, 0.0, done(1, 0, 1.0));
        builder.add(new RunFinished(1, 1, 10.0));
        add(other, 0, 0.5, 0.0, done(1, 1, 3.0), done(2, 1, 5.0));
        other.add(new RunFinished(1, 2, 12.0));
        SummaryBuilder all = new SummaryBuilder(2);
        all.merge(builder);
        all.merge(other);
        assertThat(all.build().delayS().mean()).isCloseTo(3.0, ROUNDING);
        assertThat(all.build().ledger().generated()).isEqualTo(3);
        assertThat(all.build().emulatedSeconds()).isEqualTo(12.0);
    }

    @Test
    void quantilesInterpolateBetweenOrderStatistics() {
        Samples samples = new Samples();
        List.of(4.0, 1.0, 3.0, 2.0).forEach(samples::add);
        assertThat(samples.quantile(0.0)).isEqualTo(1.0);
        assertThat(samples.quantile(0.5)).isCloseTo(2.5, ROUNDING);
        assertThat(samples.quantile(0.95)).isCloseTo(3.85, ROUNDING);
        assertThat(samples.quantile(1.0)).isEqualTo(4.0);
        assertThat(new Samples().quantile(0.5)).isNaN();
    }

    private static void add(SummaryBuilder builder, int slot, double load, double variance, TaskOutcome... outcomes) {
        double[] loads = {load, load};
        boolean[] both = {true, true};
        SlotOpened opened = new SlotOpened(
                slot,
                slot,
                loads,
                both,
                both,
                both,
                new double[] {1e9, 1e9},
                new int[0],
                new double[0],
                new double[0],
                0);
        Transition transition = new Transition(opened, 0, variance, new ArrayList<>(List.of(outcomes)), loads, both);
        builder.add(transition, SlotMeans.of(transition, 1.0, 10.0));
    }

    private static TaskOutcome done(int device, int decision, double delaySeconds) {
        return outcome(device, decision, delaySeconds, TaskStatus.DONE, Optional.empty());
    }

    private static TaskOutcome timedOut(int device, int decision, double deadlineSeconds) {
        return outcome(device, decision, deadlineSeconds, TaskStatus.TIMED_OUT, Optional.empty());
    }

    private static TaskOutcome lost(int device, int decision) {
        return outcome(device, decision, Double.NaN, TaskStatus.LOST, Optional.of(LossCause.SERVER_GONE));
    }

    private static TaskOutcome outcome(
            int device, int decision, double delaySeconds, TaskStatus status, Optional<LossCause> cause) {
        return new TaskOutcome(
                device,
                1,
                1,
                decision,
                1e-9,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                delaySeconds,
                status,
                cause,
                0,
                Optional.empty(),
                false);
    }
}
