package org.cellbed.model.policy.builtin;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.random.Draws;

/**
 * {@code round-robin}: device n takes the ((slot + n) mod R)-th of the R servers in reach. Each device moves to the
 * next server from slot to slot, and within a slot neighbouring devices take different servers, so that ten devices
 * put two tasks on each of five. Stateless.
 */
public final class RoundRobinPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        int[] servers = Reachable.servers(slot);
        return servers.length == 0 ? 0 : servers[Math.floorMod(slot.slot() + own.device(), servers.length)];
    }
}
