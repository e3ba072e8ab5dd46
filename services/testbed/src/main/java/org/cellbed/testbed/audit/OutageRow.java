package org.cellbed.testbed.audit;

/**
 * A row of outages.csv.
 *
 * @param line where it stands in the file, from 1
 * @param server index, from 1
 * @param fromSeconds when the server stopped computing
 * @param toSeconds when it went on
 */
public record OutageRow(int line, int server, double fromSeconds, double toSeconds) {
    /** How much of an interval of time it covers, in seconds. */
    double overlapSeconds(double beginSeconds, double endSeconds) {
        return Math.max(0.0, Math.min(endSeconds, toSeconds) - Math.max(beginSeconds, fromSeconds));
    }
}
