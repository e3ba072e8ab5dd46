package org.cellbed.model.policy.builtin;

import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceTask;

/**
 * A device's estimate of its delay at each place from the broadcast alone: it assumes that all active devices
 * offload, so that K is their number, and that no other task of this slot is ahead of its own in a queue. While the
 * task travels, the server works on its existing queue.
 */
final class OwnEstimate {
    private final CellConstants cell;

    OwnEstimate(CellConstants cell) {
        this.cell = cell;
    }

    /**
     * Returns the expected delays in seconds.
     *
     * @return [maxServers + 1] local first, server m at [m]; infinite for a server out of reach
     */
    double[] delays(SlotOpened slot, DeviceTask own) {
        double[] delays = new double[slot.maxServers() + 1];
        delays[0] = own.localSeconds();
        int offloaders = Math.max(1, slot.devices().length);
        double uploadSeconds = cell.radio().uploadSeconds((double) own.lengthBits(), own.gain(), offloaders);
        for (int server = 1; server <= slot.maxServers(); server++) {
            delays[server] = slot.reachable(server)
                    ? offloadedSeconds(slot, own, server, uploadSeconds)
                    : Double.POSITIVE_INFINITY;
        }
        return delays;
    }

    private double offloadedSeconds(SlotOpened slot, DeviceTask own, int server, double uploadSeconds) {
        double transferSeconds = Delay.transferSeconds((double) own.lengthBits(), cell.fibreBps(), server);
        double waitSeconds = Math.max(0.0, slot.loadSeconds()[server - 1] - uploadSeconds - transferSeconds);
        double computeSeconds = Delay.computeSeconds((double) own.cycles(), slot.computeHz()[server - 1]);
        return Delay.offloadedSeconds(uploadSeconds, transferSeconds, waitSeconds, computeSeconds);
    }
}
