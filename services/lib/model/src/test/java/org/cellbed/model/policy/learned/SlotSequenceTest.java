package org.cellbed.model.policy.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.HandWorked;
import org.junit.jupiter.api.Test;

/** Loads are shown in units of .15 s; with three offloading t_up is .3 s for .2 Mbit; 1 Gcycle takes .1 s at 10 GHz, 2.5 s locally. */
class SlotSequenceTest {
    private static final SlotOpened SLOT = HandWorked.slot(0.15, 0.0);

    @Test
    void whatIsSeenOfATaskIsAsWorkedByHand() {
        SlotSequence sequence = SlotSequence.expected(HandWorked.CELL, SLOT);

        assertSeen(sequence, 1.0, 0.0, 2.0 / 3.0, 2.0 / 3.0, 2.0, 0.25, Math.log(3.0));
        sequence.decide(2);
        assertSeen(sequence, 1.0, 2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0, 0.25, Math.log(2.0));
        sequence.decide(0);
        assertSeen(sequence, 1.0, 2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0, 0.25, 0.0);
        assertThat(SlotSequence.names(2)).hasSize(SlotSequence.width(2)).startsWith("load_1", "load_2", "compute_1");
    }

    @Test
    void tasksComeInTheOrderInWhichTheyWouldArrive() {
        DeviceTask longest = task(1, 400_000, 1_000_000_000);
        DeviceTask shortest = task(2, 100_000, 2_000_000_000);
        DeviceTask middle = task(3, 200_000, 500_000_000);
        SlotSequence sequence = SlotSequence.submitted(HandWorked.CELL, SLOT, List.of(longest, shortest, middle));

        assertThat(sequence.task()).isEqualTo(1);
        assertSeen(sequence, 1.0, 0.0, 4.0 / 3.0, 4.0 / 3.0, 1.0, 1.5, Math.log(3.0));
        sequence.decide(2);
        assertThat(sequence.task()).isEqualTo(2);
        assertSeen(sequence, 1.0, 4.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 2.0, -0.375, Math.log(2.0));
        sequence.skip();
        assertThat(sequence.task()).isZero();
        sequence.decide(1);
        assertThat(sequence.hasTask()).isFalse();
    }

    @Test
    void aServerThatIsAbsentIsShownAsNothing() {
        boolean[] present = {true, false};
        SlotOpened slot = new SlotOpened(
                4,
                0.0,
                new double[] {0.15, 0.0},
                present,
                present,
                present,
                new double[] {10e9, 0.0},
                new int[] {1, 2, 3},
                new double[] {1.0, 1.0, 1.0},
                new double[] {400e6, 400e6, 400e6},
                0);

        assertSeen(SlotSequence.expected(HandWorked.CELL, slot), 1.0, 0.0, 2.0 / 3.0, 0.0, 2.0, 0.25, Math.log(3.0));
    }

    @Test
    void nothingThatATaskIsSaidToBeIsShownBeyondTheBound() {
        DeviceTask endless = new DeviceTask(1, 200_000, 1_000_000_000, 400e6, 0.0, 1e300);
        double[] seen =
                SlotSequence.submitted(HandWorked.CELL, SLOT, List.of(endless)).seen();

        assertThat(seen[4]).isEqualTo(Observation.BOUND);
        assertThat(seen[5]).isEqualTo(Observation.BOUND);
    }

    private static DeviceTask task(int device, long bits, long cycles) {
        return new DeviceTask(device, bits, cycles, 400e6, 1.0, 0.0);
    }

    private static void assertSeen(SlotSequence sequence, double... expected) {
        assertThat(sequence.seen()).containsExactly(expected, within(1e-9));
    }
}
