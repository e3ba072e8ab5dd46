package org.cellbed.experiment.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Phase;

/**
 * A run of this tool that a trial needs. Immutable.
 *
 * @param folder its run directory
 * @param slots how many slots it has
 * @param scenario scenario.yaml as the run will write it
 * @param scenarioSeed draws the cell
 * @param seed draws what happens in it
 * @param arguments of the command
 */
record PhaseRun(
        Phase phase, Path folder, int slots, String scenario, long scenarioSeed, long seed, List<String> arguments) {
    PhaseRun {
        arguments = List.copyOf(arguments);
    }

    /** Returns the command line of the same run, to be entered in the same folder. */
    String commandLine() {
        return arguments.stream()
                .map(PhaseRun::quoted)
                .collect(Collectors.joining(" ", Commands.ENVIRONMENT + " ./cellbed ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=,+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
