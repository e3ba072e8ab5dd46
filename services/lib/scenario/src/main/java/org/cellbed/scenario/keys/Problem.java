package org.cellbed.scenario.keys;

/**
 * A problem with an input. Its text is one line.
 *
 * @param origin the file, built-in scenario or option that contains the problem
 * @param line the line of the file, from 1; 0 if there is none
 * @param key the key or column, with its path; empty if the problem is not about one
 * @param found the text found
 * @param expected the text or kind of text expected
 */
public record Problem(String origin, int line, String key, String found, String expected) {
    private static final int LONGEST_FOUND = 80;
    private static final String UNKNOWN_KEY = "unknown key ";

    /** Reduces the text found to one line of limited length. */
    public Problem {
        String oneLine = found.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        found = oneLine.isEmpty()
                ? "nothing"
                : oneLine.length() > LONGEST_FOUND ? oneLine.substring(0, LONGEST_FOUND) + "..." : oneLine;
    }

    /** Creates a problem with an unknown key, followed by advice. */
    static Problem unknownKey(String origin, int line, String key, String name, String advice) {
        return new Problem(origin, line, key, UNKNOWN_KEY + '"' + name + '"', advice);
    }

    /** Returns the line to print: {@code file:line: key: found this, expected that}. */
    @Override
    public String toString() {
        String place = line > 0 ? origin + ":" + line : origin;
        String subject = key.isEmpty() ? "" : key + ": ";
        String text =
                found.startsWith(UNKNOWN_KEY) ? found + ", " + expected : "found " + found + ", expected " + expected;
        return place + ": " + subject + text;
    }
}
