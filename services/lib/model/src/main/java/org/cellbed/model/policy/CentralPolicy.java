package org.cellbed.model.policy;

import java.util.List;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.random.Draws;

/** A central policy: the eNodeB decides about all tasks of a slot after they have been submitted. */
public non-sealed interface CentralPolicy extends Policy {
    /**
     * Decides about all tasks of a slot.
     *
     * @param slot the eNodeB's broadcast
     * @param tasks the tasks of the slot in the order of their devices, at least one
     * @param draws random numbers of the eNodeB and this slot
     * @return [tasks] 0 for the device itself, or the index of a server that is present in {@code slot}
     */
    int[] decide(SlotOpened slot, List<DeviceTask> tasks, Draws draws);
}
