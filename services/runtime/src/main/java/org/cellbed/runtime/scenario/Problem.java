package org.cellbed.runtime.scenario;

/**
 * Something wrong with an input. Its text is one line.
 *
 * @param origin the file, the built-in scenario or the option that it was found in
 * @param line the line of the file, from 1; 0 where there is none
 * @param key the key or column, with its path; empty where the problem is not about one
 * @param found what stands there
 * @param expected what should stand there
 */
public record Problem(String origin, int line, String key, String found, String expected) {
    private static final int LONGEST_FOUND = 80;
    private static final String UNKNOWN_KEY = "unknown key ";

    /** Keeps what was found on one line of bearable length. */
    public Problem {
        String oneLine = found.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        found = oneLine.isEmpty()
                ? "nothing"
                : oneLine.length() > LONGEST_FOUND ? oneLine.substring(0, LONGEST_FOUND) + "..." : oneLine;
    }

    /** A key that there is not, with the advice that follows. */
    static Problem unknownKey(String origin, int line, String key, String name, String advice) {
        return new Problem(origin, line, key, UNKNOWN_KEY + '"' + name + '"', advice);
    }

    /** The line to print: {@code file:line: key: found this, expected that}. */
    @Override
    public String toString() {
        String place = line > 0 ? origin + ":" + line : origin;
        String subject = key.isEmpty() ? "" : key + ": ";
        String text =
                found.startsWith(UNKNOWN_KEY) ? found + ", " + expected : "found " + found + ", expected " + expected;
        return place + ": " + subject + text;
    }
}
