package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.cellbed.cli.option.BadInput;
import org.cellbed.model.text.Version;
import org.cellbed.rundir.BadOutput;
import org.cellbed.rundir.RunReadException;
import org.cellbed.runtime.process.LauncherWatch;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code cellbed} command. Exit codes: 0 good, 1 a run broke a promise, 2 bad input. */
@Command(
        name = "cellbed",
        description = "A testbed for task offloading in mobile edge computing: devices, eNodeBs and edge servers "
                + "as processes that talk over Kafka.",
        mixinStandardHelpOptions = true,
        versionProvider = Cellbed.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "First run:  cellbed up",
            "Help:       cellbed COMMAND --help",
            "Exit codes: 0 good, 1 a run broke a promise, 2 bad input."
        },
        subcommands = {
            UpCommand.class,
            SimulateCommand.class,
            RunCommand.class,
            StatusCommand.class,
            ScaleCommand.class,
            LearningCommand.class,
            InjectCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            AuditCommand.class,
            FidelityCommand.class,
            ExperimentCommand.class,
            GapCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            TraceCommand.class,
            ScenariosCommand.class,
            PoliciesCommand.class,
            ValidateCommand.class,
            CompletionCommand.class
        })
public final class Cellbed implements Runnable {
    /** A run broke a promise. */
    static final int BROKEN_PROMISE = 1;

    /** The input was bad, and the command did nothing. */
    static final int BAD_INPUT = 2;

    /** The parent process has ended. */
    private static final int TERMINATED = 143;

    @Spec
    private CommandSpec spec;

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        if (LauncherWatch.launched()) {
            LauncherWatch.begin(() -> System.exit(TERMINATED));
        }
        System.exit(commandLine().execute(arguments));
    }

    /** Returns the command, for callers that handle the exit code themselves. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Cellbed());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(Cellbed::explain);
        commandLine.setExecutionExceptionHandler(Cellbed::explain);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "found no command, expected one, such as up or simulate");
    }

    private static int explain(ParameterException bad, String[] arguments) {
        CommandLine at = bad.getCommandLine();
        PrintWriter err = at.getErr();
        err.println("cellbed: " + bad.getMessage());
        List<String> suggestions =
                bad instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            err.println("cellbed: did you mean " + String.join(" or ", suggestions) + "?");
        }
        err.println("cellbed: see " + at.getCommandSpec().qualifiedName() + " --help");
        return BAD_INPUT;
    }

    private static int explain(Exception failure, CommandLine at, ParseResult parsed) throws Exception {
        if (failure instanceof ScenarioProblems bad) {
            for (Problem problem : bad.problems()) {
                at.getErr().println("cellbed: " + problem);
            }
            return BAD_INPUT;
        }
        if (failure instanceof BadOutput || failure instanceof BadInput || failure instanceof RunReadException) {
            at.getErr().println("cellbed: " + failure.getMessage());
            return BAD_INPUT;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            at.getErr().println("cellbed: aborted: " + failure.getMessage());
            return BROKEN_PROMISE;
        }
        throw failure;
    }

    /** Returns the version of Cellbed and of Java. */
    static final class BuildVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cellbed " + Version.text() + " on Java " + Runtime.version()};
        }
    }
}
