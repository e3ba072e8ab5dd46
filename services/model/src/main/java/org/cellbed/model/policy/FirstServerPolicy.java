package org.cellbed.model.policy;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.random.Draws;

/** {@code ecs1}: everything goes to server 1, the one at the base station. Stateless. */
final class FirstServerPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        return slot.reachable(1) ? 1 : 0;
    }
}
