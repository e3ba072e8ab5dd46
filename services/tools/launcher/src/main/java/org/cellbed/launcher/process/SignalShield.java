package org.cellbed.launcher.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Protection of processes against signals to their whole group. Ctrl-C, a closing terminal and service managers signal
 * all processes of a run at once, but its launcher decides how the run ends. So its children ignore these signals. A
 * shell sets this before it starts Java, which leaves signals alone that are ignored at its start.
 */
public final class SignalShield {
    private SignalShield() {}

    /** Returns a command that ignores the signals that ask a process to end. */
    public static List<String> around(List<String> command) {
        return ignoring("HUP INT TERM", command);
    }

    /** Returns a command that ignores the signals of a terminal, but not SIGTERM. */
    public static List<String> fromTheTerminal(List<String> command) {
        return ignoring("HUP INT", command);
    }

    private static List<String> ignoring(String signals, List<String> command) {
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' " + signals + "; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return shielded;
    }
}
