package org.cellbed.analysis.audit;

/**
 * An inconsistency in a run directory.
 *
 * @param where file and line, relative to the run directory
 * @param what one sentence
 */
public record Finding(Rule rule, String where, String what) {
    /** Returns the finding on one line. */
    public String text() {
        return where + ": " + what + " [" + rule.text() + "]";
    }
}
