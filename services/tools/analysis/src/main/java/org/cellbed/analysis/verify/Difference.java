package org.cellbed.analysis.verify;

/**
 * The first place where two runs differ.
 *
 * @param file relative to the run directory
 * @param line from 1; 0 if the place has no line
 * @param what the column, key or other place in the file
 * @param recorded the value in the recorded run
 * @param again the value in the repeated run
 */
public record Difference(String file, long line, String what, String recorded, String again) {
    /** Returns the difference on one line. */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + ": recorded " + recorded + ", repeated " + again;
    }
}
