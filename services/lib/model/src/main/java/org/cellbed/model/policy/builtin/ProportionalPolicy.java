package org.cellbed.model.policy.builtin;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.random.Draws;

/**
 * {@code proportional}: a server that is up and in reach, drawn with probability proportional to its frequency.
 * Stateless.
 */
public final class ProportionalPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        double total = 0.0;
        for (int server = 1; server <= slot.maxServers(); server++) {
            total += open(slot, server) ? slot.computeHz()[server - 1] : 0.0;
        }
        double drawn = draws.nextDouble() * total;
        int choice = 0;
        double passed = 0.0;
        for (int server = 1; server <= slot.maxServers() && drawn >= passed; server++) {
            if (open(slot, server)) {
                choice = server;
                passed += slot.computeHz()[server - 1];
            }
        }
        return choice;
    }

    private static boolean open(SlotOpened slot, int server) {
        return slot.reachable(server) && slot.up()[server - 1];
    }
}
