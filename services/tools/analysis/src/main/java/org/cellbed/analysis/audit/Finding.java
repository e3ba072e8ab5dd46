package org.cellbed.analysis.audit;

/**
 * Something in a run directory that does not add up.
 *
 * @param where file and line, relative to the run directory
 * @param what one sentence
 */
public record Finding(Rule rule, String where, String what) {
    /** One line. */
    public String text() {
        return where + ": " + what + " [" + rule.text() + "]";
    }
}
