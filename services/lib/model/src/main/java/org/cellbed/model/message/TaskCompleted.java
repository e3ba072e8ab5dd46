package org.cellbed.model.message;

import org.cellbed.model.cell.Delay;

/**
 * Server to the device and to the eNodeB: a task is computed, with the parts of its delay.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 * @param generatedSeconds emulated time of the task's generation
 * @param uploadSeconds t_up, eq. 7
 * @param transferSeconds t_tran, eq. 9
 * @param waitSeconds t_wait, eq. 8, including outages
 * @param computeSeconds t_comp, eq. 8
 */
public record TaskCompleted(
        int slot,
        int device,
        int server,
        int attachment,
        double generatedSeconds,
        double uploadSeconds,
        double transferSeconds,
        double waitSeconds,
        double computeSeconds)
        implements Message {
    /** Returns the delay without the way back: eqs. 10 and 11. */
    public double delaySeconds() {
        return Delay.offloadedSeconds(uploadSeconds, transferSeconds, waitSeconds, computeSeconds);
    }

    /** Returns the emulated time at which the server completed it. */
    public double completedSeconds() {
        return generatedSeconds + delaySeconds();
    }
}
