package org.cellbed.analysis.verify;

/**
 * The first place where two runs differ.
 *
 * @param file relative to the run directory
 * @param line from 1; 0 where the place has none
 * @param what the column or key
 * @param recorded what the run has there
 * @param again what it has when it is executed again
 */
public record Difference(String file, long line, String what, String recorded, String again) {
    /** In a line. */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + ": found " + recorded + ", executed again " + again;
    }
}
