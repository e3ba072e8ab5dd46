package org.cellbed.launcher.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Ctrl-C, a terminal that closes and many who end a service signal a whole group of processes at once. How a run ends is for
 * its launcher to say, so the processes that it starts ignore what asks for an end: from before their first instruction on, as
 * a Java process leaves those signals alone that are ignored when it starts.
 */
public final class SignalShield {
    private SignalShield() {}

    /** The same command, deaf to the signals that ask a process to end. */
    public static List<String> around(List<String> command) {
        return ignoring("HUP INT TERM", command);
    }

    /** The same command, deaf to what a terminal sends, but not to who asks it alone to end. */
    public static List<String> fromTheTerminal(List<String> command) {
        return ignoring("HUP INT", command);
    }

    private static List<String> ignoring(String signals, List<String> command) {
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' " + signals + "; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return shielded;
    }
}
