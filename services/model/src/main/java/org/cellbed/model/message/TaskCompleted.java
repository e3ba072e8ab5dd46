package org.cellbed.model.message;

import org.cellbed.model.cell.Delay;

/**
 * Server to the device and to the eNodeB: a task is computed; its delay in its parts.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 * @param generatedSeconds when the device had the task
 * @param uploadSeconds t_up, eq. 7
 * @param transferSeconds t_tran, eq. 9
 * @param waitSeconds t_wait, eq. 8, with the time that the server was down
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
    /** The delay without the way back: eqs. 10 and 11. */
    public double delaySeconds() {
        return Delay.offloadedSeconds(uploadSeconds, transferSeconds, waitSeconds, computeSeconds);
    }

    /** When the server was done with it. */
    public double completedSeconds() {
        return generatedSeconds + delaySeconds();
    }
}
