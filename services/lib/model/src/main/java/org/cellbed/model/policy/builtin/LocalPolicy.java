package org.cellbed.model.policy.builtin;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.random.Draws;

/** {@code local}: every device computes its own tasks. Stateless. */
public final class LocalPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        return 0;
    }
}
