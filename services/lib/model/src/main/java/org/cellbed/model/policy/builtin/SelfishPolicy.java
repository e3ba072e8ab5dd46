package org.cellbed.model.policy.builtin;

import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.random.Draws;

/**
 * {@code selfish}: the place with the device's own least expected delay ({@link OwnEstimate}). All devices receive
 * the same broadcast, so all herd to the same server. Ties go to the lowest index.
 */
public final class SelfishPolicy implements DevicePolicy {
    private final OwnEstimate estimate;

    public SelfishPolicy(CellConstants cell) {
        this.estimate = new OwnEstimate(cell);
    }

    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        double[] delays = estimate.delays(slot, own);
        int best = 0;
        for (int place = 1; place < delays.length; place++) {
            if (delays[place] < delays[best]) {
                best = place;
            }
        }
        return best;
    }
}
