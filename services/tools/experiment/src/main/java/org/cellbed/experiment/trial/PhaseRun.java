package org.cellbed.experiment.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Phase;

/**
 * A run of this tool that a trial needs. Immutable.
 *
 * @param folder its run directory
 * @param slots the number of its slots
 * @param scenario scenario.yaml as the run will write it
 * @param scenarioSeed the seed of the cell
 * @param seed the seed of the events in the cell
 * @param arguments the arguments of the command
 */
record PhaseRun(
        Phase phase, Path folder, int slots, String scenario, long scenarioSeed, long seed, List<String> arguments) {
    PhaseRun {
        arguments = List.copyOf(arguments);
    }

    /** Returns the command line that repeats the run in the same folder. */
    String commandLine() {
        return arguments.stream()
                .map(PhaseRun::quoted)
                .collect(Collectors.joining(" ", Commands.ENVIRONMENT + " ./cellbed ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=,+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
