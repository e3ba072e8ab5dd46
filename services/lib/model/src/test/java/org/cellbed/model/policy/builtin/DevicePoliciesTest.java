package org.cellbed.model.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cellbed.model.policy.HandWorked.decide;
import static org.cellbed.model.policy.HandWorked.slot;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.HandWorked;
import org.junit.jupiter.api.Test;

class DevicePoliciesTest {
    @Test
    void localStaysAtTheDevice() {
        assertThat(decide("local", slot(0.0, 0.0), 1, 0.5)).isZero();
    }

    @Test
    void ecs1TakesServerOneHoweverLongItsQueue() {
        assertThat(decide("ecs1", slot(9.0, 0.0), 1, 0.5)).isEqualTo(1);
    }

    @Test
    void randomGivesEachPlaceAnEqualShare() {
        assertThat(decide("random", slot(0.0, 0.0), 1, 0.33)).isZero();
        assertThat(decide("random", slot(0.0, 0.0), 1, 0.34)).isEqualTo(1);
        assertThat(decide("random", slot(0.0, 0.0), 1, 0.67)).isEqualTo(2);
    }

    @Test
    void roundRobinGoesOnBySlotAndByDevice() {
        SlotOpened four = slot(0.0, 0.0);
        SlotOpened five = slot(5, new double[] {10e9, 10e9}, 0.0, 0.0);

        assertThat(decide("round-robin", four, 1, 0.5)).isEqualTo(2);
        assertThat(decide("round-robin", four, 2, 0.5)).isEqualTo(1);
        assertThat(decide("round-robin", five, 1, 0.5)).isEqualTo(1);
    }

    @Test
    void proportionalDividesTheDrawByFrequency() {
        SlotOpened slot = slot(4, new double[] {10e9, 30e9}, 0.0, 0.0);

        assertThat(decide("proportional", slot, 1, 0.0)).isEqualTo(1);
        assertThat(decide("proportional", slot, 1, 0.24)).isEqualTo(1);
        assertThat(decide("proportional", slot, 1, 0.25)).isEqualTo(2);
        assertThat(decide("proportional", slot, 1, 0.999)).isEqualTo(2);
    }

    @Test
    void ownEstimateLetsTheServerWorkWhileTheTaskTravels() {
        // K = 3: t_up 0.3; server 1 has 0.2 of its 0.5 s left then; server 2 is idle 0.1 s later
        double[] delays = new OwnEstimate(HandWorked.CELL).delays(slot(0.5, 0.2), HandWorked.task(1));

        assertThat(delays).containsExactly(new double[] {2.5, 0.6, 0.5}, within(1e-12));
    }

    @Test
    void selfishTakesTheLeastOwnEstimateAndSoEverybodyHerds() {
        for (int device = 1; device <= 3; device++) {
            assertThat(decide("selfish", slot(0.5, 0.2), device, 0.5)).isEqualTo(2);
            assertThat(decide("selfish", slot(0.5, 0.55), device, 0.5)).isEqualTo(1);
            assertThat(decide("selfish", slot(9.0, 9.0), device, 0.5)).isZero();
        }
    }

    @Test
    void softminWeighsDelaysByTheirExponentials() {
        // delays 2.5, 0.6, 0.5: weights e^-20, e^-1, 1; server 1 has 0.2689 of their sum
        SlotOpened slot = slot(0.5, 0.2);

        assertThat(decide("softmin", slot, 1, 1e-10)).isZero();
        assertThat(decide("softmin", slot, 1, 0.268)).isEqualTo(1);
        assertThat(decide("softmin", slot, 1, 0.270)).isEqualTo(2);
    }
}
