package org.cellbed.cli.option;

import java.nio.file.Path;
import org.cellbed.model.message.Timing;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options of a run over Kafka, shared by all commands that start one: its speed, rehearsal, layout of processes and
 * folder.
 */
public final class ProcessOptions {
    @Option(
            names = "--speed",
            paramLabel = "K",
            defaultValue = "1",
            description = "Emulated seconds per wall-clock second, in real time. Default: ${DEFAULT-VALUE}.")
    private double speed = 1.0;

    @Option(
            names = "--rehearsal",
            paramLabel = "SECONDS",
            description = "Length, in wall-clock seconds, of an unrecorded rehearsal before a real-time run. "
                    + "After it, the code of the processes is loaded and compiled. Default: 30 for run and "
                    + "gap, 0 for up.")
    private @Nullable Double rehearsalSeconds;

    @Option(
            names = "--devices-per-process",
            paramLabel = "K",
            defaultValue = "1",
            description = "The number of devices that share a process, to save memory. Default: ${DEFAULT-VALUE}.")
    private int devicesPerProcess = 1;

    @Option(
            names = "--cells-per-process",
            paramLabel = "K",
            defaultValue = "1",
            description = "The number of cells that share processes. Default: ${DEFAULT-VALUE}.")
    private int cellsPerProcess = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory, new or empty. Default: runs/SCENARIO-POLICY-TIME.")
    private @Nullable Path out;

    @Option(names = "--no-tasks", description = "Omits tasks.csv, the largest file. Only in virtual time.")
    private boolean withoutTasks;

    /** Checks and returns the emulated seconds per wall-clock second. */
    public double speed() {
        if (!(speed > 0.0 && speed < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--speed: found " + speed + ", expected a number above 0");
        }
        return speed;
    }

    /** Returns the run directory. */
    public Path folder(Scenario scenario) {
        return RunFolder.of(out, scenario);
    }

    /** Checks all settings and returns the plan. */
    public RunPlan plan(
            CellOptions cell,
            KafkaOptions kafka,
            Learning learning,
            Scenario resolved,
            Timing timing,
            double defaultRehearsalSeconds,
            CommandSpec spec) {
        atLeastOne("--devices-per-process", devicesPerProcess);
        atLeastOne("--cells-per-process", cellsPerProcess);
        if (timing == Timing.VIRTUAL && speed() != 1.0) {
            throw new BadInput("--speed: found " + speed + " in virtual time, expected it with --time real");
        }
        if (timing == Timing.REAL && withoutTasks) {
            throw new BadInput("--no-tasks: found it with --time real, expected it in virtual time only, because "
                    + "tasks.csv is needed to judge a real-time run");
        }
        return new RunPlan(
                resolved,
                cell.seeds(),
                learning,
                new Pace(timing, speed(), rehearsalSeconds(timing, defaultRehearsalSeconds)),
                new Processes(devicesPerProcess, cellsPerProcess),
                cell.policyJars(),
                kafka.kafkaConfig(),
                !withoutTasks,
                spec.commandLine().getParent().getParseResult().originalArgs());
    }

    private double rehearsalSeconds(Timing timing, double otherwise) {
        if (rehearsalSeconds == null) {
            return timing == Timing.REAL ? otherwise : 0.0;
        }
        if (!(rehearsalSeconds >= 0.0 && rehearsalSeconds <= Pace.LONGEST_REHEARSAL_SECONDS)) {
            throw new BadInput("--rehearsal: found " + rehearsalSeconds + ", expected seconds, 0 to "
                    + Pace.LONGEST_REHEARSAL_SECONDS);
        }
        if (timing == Timing.VIRTUAL && rehearsalSeconds > 0.0) {
            throw new BadInput(
                    "--rehearsal: found " + rehearsalSeconds + " in virtual time, expected it with --time real");
        }
        return rehearsalSeconds;
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new BadInput(option + ": found " + value + ", expected a whole number above 0");
        }
    }
}
