package org.cellbed.model.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.HandWorked;
import org.cellbed.model.policy.RandomSlots;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class SharedDispatchPolicyTest {
    @Test
    void devicesThatDoNotTalkSplitTheTasksOverTheServers() {
        // three mean tasks, t_up 0.3: two on idle server 1 (0.4, 0.5), one on server 2 (0.5): LD (0.2, 0.1)
        var slot = HandWorked.slot(0.0, 0.0);
        int[] onServer = new int[3];
        for (int device = 1; device <= 3; device++) {
            var ownPolicy = (DevicePolicy) HandWorked.policy("vls");
            onServer[ownPolicy.decide(slot, HandWorked.task(device), HandWorked.NONE)]++;
        }

        assertThat(onServer).containsExactly(0, 2, 1);
    }

    @Test
    void ownInstancesAndASharedOneDecideTheSame() {
        var random = new RandomStream(3, 1, 1, Purpose.DECISION);
        for (int k = 0; k < 50; k++) {
            var instance = RandomSlots.tasks(random, 10, 5, 2.0);
            for (String name : new String[] {"vls", "vlyap"}) {
                var shared = (DevicePolicy) PolicyCatalog.builtIn().create(name, instance.cell());
                for (DeviceTask task : instance.tasks()) {
                    var own = (DevicePolicy) PolicyCatalog.builtIn().create(name, instance.cell());
                    assertThat(shared.decide(instance.slot(), task, HandWorked.NONE))
                            .isEqualTo(own.decide(instance.slot(), task, HandWorked.NONE));
                }
            }
        }
    }

    @Test
    void whatIsRememberedOfOneSlotIsNotUsedForAnother() {
        var policy = (DevicePolicy) HandWorked.policy("vls");

        assertThat(policy.decide(HandWorked.slot(0.0, 2.0), HandWorked.task(1), HandWorked.NONE))
                .isEqualTo(1);
        assertThat(policy.decide(HandWorked.slot(2.0, 0.0), HandWorked.task(1), HandWorked.NONE))
                .isEqualTo(2);
    }

    @Test
    void aDeviceThatTheBroadcastDoesNotNameComputesLocally() {
        var policy = (DevicePolicy) HandWorked.policy("vls");

        assertThat(policy.decide(HandWorked.slot(0.0, 0.0), HandWorked.task(9), HandWorked.NONE))
                .isZero();
    }
}
