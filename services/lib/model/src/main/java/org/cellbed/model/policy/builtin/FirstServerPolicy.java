package org.cellbed.model.policy.builtin;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.random.Draws;

/** {@code ecs1}: every task goes to server 1, at the base station. Stateless. */
public final class FirstServerPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        return slot.reachable(1) ? 1 : 0;
    }
}
