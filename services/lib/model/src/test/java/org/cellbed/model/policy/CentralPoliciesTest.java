package org.cellbed.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellbed.model.policy.HandWorked.decide;
import static org.cellbed.model.policy.HandWorked.slot;

import java.util.List;
import org.junit.jupiter.api.Test;

class CentralPoliciesTest {
    @Test
    void jsqSendsEachTaskInTurnWhereItIsFinishedFirst() {
        // t_up 0.3, at server 2 0.4. Task 1: 0.65 or 0.5; task 2: 0.65 or 0.6; task 3: 0.65 or 0.7
        assertThat(decide("jsq", slot(0.55, 0.0), 3)).containsExactly(2, 2, 1);
    }

    @Test
    void jsqTakesTasksInTheOrderOfTheirArrivalNotOfTheirDevices() {
        var late = new DeviceTask(1, 400_000, 1_000_000_000, 400e6, 1.0, 0.0);
        var policy = (CentralPolicy) HandWorked.policy("jsq");

        // t_up 0.6, 0.3, 0.3: the first to arrive takes server 2 until 0.5, the next server 1 until 0.65, device 1 is
        // last and finds server 1 idle at 0.65 (0.75 s), server 2 at 0.8 (0.9 s)
        int[] choice =
                policy.decide(slot(0.55, 0.0), List.of(late, HandWorked.task(2), HandWorked.task(3)), HandWorked.NONE);

        assertThat(choice).containsExactly(1, 2, 2);
    }

    @Test
    void jsqComputesLocallyWhereEveryQueueIsLonger() {
        assertThat(decide("jsq", slot(2.45, 2.45), 3)).containsExactly(0, 0, 0);
    }

    @Test
    void oracleTradesDelayAgainstVariance() {
        // alone, K = 1. Server 1: t 0.6, LD (0.6, 0), 0.6 + 10 * 0.09; server 2: t 0.4, LD (0.5, 0.1), 0.4 + 10 * 0.04
        assertThat(decide("oracle", slot(0.5, 0.0), 1)).containsExactly(2);
        // server 1: t 0.4, LD (0.4, 0), 0.8; server 2: t 0.4, LD (0.3, 0.1), 0.5
        assertThat(decide("oracle", slot(0.3, 0.0), 1)).containsExactly(2);
        // server 1: t 0.3, LD (0.1, 0.5), 0.7; server 2: t 0.6, LD (0, 0.6), 1.5
        assertThat(decide("oracle", slot(0.0, 0.5), 1)).containsExactly(1);
    }

    @Test
    void lyapKeepsWorkOutOfQueuesThatTheOneSlotOracleWouldStillFill() {
        // 1.8 s left of 2.0 after the slot: one task more costs 60 * (1.9^2 - 1.8^2) / 2 = 11 s, local 0.3 s
        assertThat(decide("oracle", slot(2.0, 2.0), 1)[0]).isNotZero();
        assertThat(decide("lyap", slot(2.0, 2.0), 1)).containsExactly(0);
    }

    @Test
    void lyapOffloadsWhatTheSlotCanCarry() {
        assertThat(decide("lyap", slot(0.0, 0.0), 3)).doesNotContain(0);
    }
}
