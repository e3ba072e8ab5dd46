package org.cellbed.testbed.audit;

/**
 * A row of tasks.csv. Times in seconds; NaN for an empty cell.
 *
 * @param line where it stands in the file, from 1
 * @param slot from 0
 * @param device index, from 1
 * @param task the task's name, slot-device
 * @param decision 0 local, m server m, -1 where none was taken
 * @param gain linear channel gain at generation
 * @param offloaders devices that shared the band in this slot, K
 * @param status done, timed_out or lost
 */
public record TaskRow(
        int line,
        int slot,
        int device,
        String task,
        double generatedSeconds,
        long lengthBits,
        long cycles,
        int decision,
        double gain,
        int offloaders,
        double localSeconds,
        double uploadSeconds,
        double transferSeconds,
        double waitSeconds,
        double computeSeconds,
        double returnSeconds,
        double delaySeconds,
        String status,
        int policyVersion) {
    /** Whether the task had no result. */
    public boolean lost() {
        return status.equals("lost");
    }

    /** When the task reaches its server. */
    public double arrivesSeconds() {
        return generatedSeconds + uploadSeconds + transferSeconds;
    }

    /** When its work is done; NaN where that is not known. */
    public double completesSeconds() {
        return generatedSeconds + localSeconds + uploadSeconds + transferSeconds + waitSeconds + computeSeconds;
    }

    /** The sum of the parts of the delay; NaN where one is not known. */
    public double partsSeconds() {
        return localSeconds + uploadSeconds + transferSeconds + waitSeconds + computeSeconds + returnSeconds;
    }
}
