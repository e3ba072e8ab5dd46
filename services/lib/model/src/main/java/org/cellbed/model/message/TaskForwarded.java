package org.cellbed.model.message;

/**
 * Server 1 to server m: a task, which arrives when its transfer ends.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 * @param cycles C
 * @param generatedSeconds emulated time of the task's generation
 * @param uploadSeconds t_up, eq. 7
 * @param transferSeconds t_tran, eq. 9
 */
public record TaskForwarded(
        int slot,
        int device,
        int server,
        int attachment,
        long cycles,
        double generatedSeconds,
        double uploadSeconds,
        double transferSeconds)
        implements Message {
    /** Returns the emulated time at which the transfer ends. */
    public double arrivesSeconds() {
        return generatedSeconds + uploadSeconds + transferSeconds;
    }
}
