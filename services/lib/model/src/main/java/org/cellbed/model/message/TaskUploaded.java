package org.cellbed.model.message;

/**
 * eNodeB to server 1: a task, which arrives when its upload ends.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param gateway the attachment of server 1 that receives it; a server 1 with another attachment ignores it
 * @param server the server that computes it
 * @param attachment the attachment of that server that the work was granted to
 * @param lengthBits L
 * @param cycles C
 * @param generatedSeconds emulated time of the task's generation
 * @param uploadSeconds t_up, eq. 7
 */
public record TaskUploaded(
        int slot,
        int device,
        int gateway,
        int server,
        int attachment,
        long lengthBits,
        long cycles,
        double generatedSeconds,
        double uploadSeconds)
        implements Message {
    /** Returns the emulated time at which the upload ends. */
    public double arrivesSeconds() {
        return generatedSeconds + uploadSeconds;
    }
}
