package org.cellbed.edgeserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked: the server does 1e9 cycles a second. */
class ComputeQueueTest {
    private record Done(int slot, int device, double waitSeconds) {}

    private final ComputeQueue queue = new ComputeQueue(1e9);
    private final List<Done> done = new ArrayList<>();

    @Test
    void tasksAreServedInTheOrderOfTheirArrivalWhateverTheOrderTheyWereToldIn() {
        queue.add(job(2, 1, 5.0, 1.0));
        queue.add(job(1, 1, 1.5, 2.0));
        queue.add(job(0, 2, 1.0, 1.0));

        queue.advanceTo(10.0, this::completed);

        assertThat(done).containsExactly(new Done(0, 2, 0.0), new Done(1, 1, 0.5), new Done(2, 1, 0.0));
    }

    @Test
    void tasksThatArriveTogetherAreServedByDeviceThenBySlot() {
        queue.add(job(7, 2, 1.0, 1.0));
        queue.add(job(8, 1, 1.0, 1.0));
        queue.add(job(3, 2, 1.0, 1.0));

        queue.advanceTo(10.0, this::completed);

        assertThat(done).containsExactly(new Done(8, 1, 0.0), new Done(3, 2, 1.0), new Done(7, 2, 2.0));
    }

    @Test
    void aTaskThatWasToldTwiceIsServedOnce() {
        queue.add(job(0, 1, 1.0, 1.0));
        queue.add(job(0, 1, 1.0, 1.0));

        queue.advanceTo(10.0, this::completed);

        assertThat(done).hasSize(1);
        assertThat(queue.arrivedCycles()).isEqualTo(1_000_000_000L);
    }

    @Test
    void anArrivalAtTheTimeReachedIsLeftForTheNextStepACompletionIsNot() {
        queue.add(job(0, 1, 1.0, 1.0));
        queue.add(job(1, 1, 2.0, 1.0));

        queue.advanceTo(2.0, this::completed);

        assertThat(done).containsExactly(new Done(0, 1, 0.0));
        assertThat(queue.arrivedCycles()).isEqualTo(1_000_000_000L);
        assertThat(queue.nextEventSeconds()).isEqualTo(2.0);
    }

    @Test
    void anOutagePausesTheTaskInServiceAndThePauseCountsAsWaiting() {
        queue.add(job(0, 1, 0.0, 2.0));
        queue.add(job(0, 2, 1.0, 1.0));

        queue.beginOutage(0.5, this::completed);
        queue.endOutage(1.5, this::completed);
        queue.advanceTo(10.0, this::completed);

        assertThat(done).containsExactly(new Done(0, 1, 1.0), new Done(0, 2, 2.0));
    }

    @Test
    void whatArrivesDuringAnOutageIsBegunAtItsEnd() {
        queue.beginOutage(1.0, this::completed);
        queue.add(job(0, 1, 1.25, 1.0));
        queue.advanceTo(2.0, this::completed);
        assertThat(queue.nextEventSeconds()).isInfinite();

        queue.endOutage(3.0, this::completed);
        queue.advanceTo(10.0, this::completed);

        assertThat(done).containsExactly(new Done(0, 1, 1.75));
    }

    @Test
    void aTaskThatIsDoneWhenTheOutageBeginsIsDone() {
        queue.add(job(0, 1, 0.0, 1.0));

        queue.beginOutage(1.0, this::completed);

        assertThat(done).containsExactly(new Done(0, 1, 0.0));
    }

    @Test
    void partialCyclesGrowWhileComputingAndStandStillInAnOutage() {
        queue.add(job(0, 1, 1.0, 2.0));
        assertThat(queue.partialCycles(0.5)).isZero();

        queue.advanceTo(1.5, this::completed);
        assertThat(queue.partialCycles(1.5)).isEqualTo(0.5e9);

        queue.beginOutage(1.5, this::completed);
        queue.advanceTo(4.0, this::completed);
        assertThat(queue.partialCycles(4.0)).isEqualTo(0.5e9);

        queue.endOutage(4.0, this::completed);
        queue.advanceTo(5.0, this::completed);
        assertThat(queue.partialCycles(5.0)).isEqualTo(1.5e9);

        queue.advanceTo(5.5, this::completed);
        assertThat(queue.partialCycles(5.5)).isZero();
        assertThat(queue.completedCycles()).isEqualTo(2_000_000_000L);
    }

    @Test
    void aTaskThatIsToldAfterItHasArrivedCountsFromItsArrivalWhereTheServerWasIdle() {
        queue.add(job(0, 1, 0.0, 1.0));
        queue.advanceTo(3.0, this::completed);

        queue.add(job(1, 1, 2.5, 1.0));
        queue.advanceTo(3.0, this::completed);

        assertThat(queue.nextEventSeconds()).isEqualTo(3.5);
    }

    private void completed(Job job, double waitSeconds) {
        done.add(new Done(job.slot(), job.device(), waitSeconds));
    }

    private static Job job(int slot, int device, double arrivesSeconds, double computeSeconds) {
        return new Job(slot, device, Math.round(computeSeconds * 1e9), 0.0, arrivesSeconds, 0.0, arrivesSeconds);
    }
}
