package org.cellbed.model.policy;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.random.Draws;

/** {@code local}: every device computes its own tasks. Stateless. */
final class LocalPolicy implements DevicePolicy {
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        return 0;
    }
}
