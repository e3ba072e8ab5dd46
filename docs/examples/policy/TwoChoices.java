package example;

import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.random.Draws;

/** Picks two servers at random and takes the one with the smaller load: "the power of two choices". */
public final class TwoChoices implements PolicyProvider {
    @Override
    public String name() {
        return "two-choices";
    }

    @Override
    public String summary() {
        return "The less loaded of two servers picked at random.";
    }

    @Override
    public Policy create(CellConstants cell) {
        return new Decisions();
    }

    private static final class Decisions implements DevicePolicy {
        @Override
        public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
            int first = pick(slot, draws);
            int second = pick(slot, draws);
            if (first == 0) {
                return 0;
            }
            return slot.loadSeconds()[first - 1] <= slot.loadSeconds()[second - 1] ? first : second;
        }

        private static int pick(SlotOpened slot, Draws draws) {
            int reachable = 0;
            for (int server = 1; server <= slot.maxServers(); server++) {
                reachable += slot.reachable(server) ? 1 : 0;
            }
            if (reachable == 0) {
                return 0;
            }
            int wanted = draws.nextInt(reachable);
            for (int server = 1; server <= slot.maxServers(); server++) {
                if (slot.reachable(server) && wanted-- == 0) {
                    return server;
                }
            }
            throw new IllegalStateException("counted " + reachable + " reachable servers, found fewer");
        }
    }
}
