package org.cellbed.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPolicyTest {
    static List<String> names() {
        return PolicyCatalog.builtIn().names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void neverChoosesAServerOutOfReach(String name) {
        var random = new RandomStream(7, 1, 1, Purpose.DECISION);
        for (int k = 0; k < 300; k++) {
            var instance = withAbsentServers(random);
            for (int choice : decide(name, instance, random)) {
                assertThat(choice).isBetween(0, 5);
                assertThat(choice == 0 || instance.slot().reachable(choice)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void computesLocallyWhileTheGatewayIsAbsent(String name) {
        boolean[] present = {false, true, true};
        var random = new RandomStream(7, 1, 1, Purpose.DECISION);
        var instance = RandomSlots.tasks(random, RandomSlots.cell(3), 4, present, present, 0.3);

        assertThat(decide(name, instance, random)).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("names")
    void decidesTheSameAgainFromTheSameArguments(String name) {
        for (int seed = 0; seed < 100; seed++) {
            int[] first = decideAnew(name, seed);
            int[] second = decideAnew(name, seed);

            assertThat(first).isEqualTo(second);
        }
    }

    private static int[] decideAnew(String name, int seed) {
        var random = new RandomStream(seed, 1, 1, Purpose.DECISION);
        return decide(name, withAbsentServers(random), random);
    }

    private static RandomSlots.Instance withAbsentServers(Draws random) {
        boolean[] present = new boolean[5];
        boolean[] up = new boolean[5];
        for (int m = 0; m < present.length; m++) {
            present[m] = random.nextDouble() < (m == 0 ? 0.9 : 0.6);
            up[m] = present[m] && random.nextDouble() < 0.8;
        }
        return RandomSlots.tasks(random, RandomSlots.cell(5), 1 + random.nextInt(8), present, up, 2.0);
    }

    private static int[] decide(String name, RandomSlots.Instance instance, Draws draws) {
        SlotOpened slot = instance.slot();
        Policy policy = PolicyCatalog.builtIn().create(name, instance.cell());
        if (policy instanceof CentralPolicy central) {
            return central.decide(slot, instance.tasks(), draws);
        }
        return instance.tasks().stream()
                .mapToInt(task -> ((DevicePolicy) policy).decide(slot, task, draws))
                .toArray();
    }
}
