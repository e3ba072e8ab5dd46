package org.cellbed.model.policy.builtin;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.random.Draws;

/** {@code random}: uniform over the device itself and the servers in reach. Stateless. */
public final class RandomPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        int[] servers = Reachable.servers(slot);
        int choice = draws.nextInt(servers.length + 1);
        return choice == 0 ? 0 : servers[choice - 1];
    }
}
