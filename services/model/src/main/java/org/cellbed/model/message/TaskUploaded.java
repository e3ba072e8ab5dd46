package org.cellbed.model.message;

/**
 * eNodeB to server 1: a task arrives there when its upload is over.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param gateway the attachment of server 1 that is meant; another one takes no notice
 * @param server where it shall be computed
 * @param attachment the attachment of that server that the work was granted to
 * @param lengthBits L
 * @param cycles C
 * @param generatedSeconds when the device had the task
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
    /** When the upload is over. */
    public double arrivesSeconds() {
        return generatedSeconds + uploadSeconds;
    }
}
