package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.BadInput;
import org.cellbed.cli.option.PolicyJars;
import org.cellbed.cli.terminal.GracefulEnd;
import org.cellbed.cli.terminal.Progress;
import org.cellbed.experiment.file.BuiltInExperiments;
import org.cellbed.experiment.file.Experiment;
import org.cellbed.experiment.file.ExperimentFile;
import org.cellbed.experiment.file.ExperimentWriter;
import org.cellbed.experiment.report.Analysis;
import org.cellbed.experiment.report.ExperimentReport;
import org.cellbed.experiment.report.ExperimentText;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.trial.ChildCommands;
import org.cellbed.experiment.trial.ExperimentRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed experiment}. */
@Command(
        name = "experiment",
        description = {
            "Runs policies at several settings, each with several seeds, and compares them statistically.",
            "fig5 to fig8 reproduce the figures of the paper; learners measures how close each "
                    + "policy comes to the oracle. An interrupted experiment is resumed with --out. See "
                    + "docs/experiments.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExperimentCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "EXPERIMENT",
            description = "A built-in experiment (fig5, fig6, fig7, fig8, learners) or a YAML file.")
    private String experiment;

    @Option(
            names = "--quick",
            description =
                    "Gives a first result in minutes, with fewer seeds, slots and settings, and lists the reductions.")
    private boolean quick;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The experiment's folder: new, empty, or that of an interrupted run of the same "
                    + "experiment, which is then resumed. Default: runs/experiment-NAME-TIME.")
    private @Nullable Path out;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "The number of runs at the same time, each on its own core. Default: the number of cores; "
                    + "1 for runs over Kafka.")
    private @Nullable Integer workers;

    @Mixin
    private PolicyJars jars;

    @Option(
            names = "--print",
            description = "Prints the experiment and runs nothing. For a built-in one: its file, as a start "
                    + "for your own. For a file, or with --quick: the plan with every default written out.")
    private boolean print;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<String> builtIn = BuiltInExperiments.yaml(experiment);
        if (print && !quick && builtIn.isPresent()) {
            tell(builtIn.get());
            return 0;
        }
        Set<String> policies = new HashSet<>(jars.policies().names());
        Experiment read = new ExperimentFile(policies).read(experiment, quick);
        if (print) {
            tell(ExperimentWriter.write(read));
            return 0;
        }
        return play(read, policies);
    }

    private int play(Experiment read, Set<String> policies) throws IOException, InterruptedException {
        int count = workers(read);
        Path folder = out == null ? Path.of("runs", name(read)) : out;
        ChildCommands children = new ChildCommands(Cellbed.class, this::warn);
        try (ExperimentRun run = new ExperimentRun(read, policies, folder, children, count, jars.files())) {
            GracefulEnd end = GracefulEnd.by(run::stop);
            try {
                return runAndTell(run, folder);
            } finally {
                end.done();
            }
        }
    }

    private int runAndTell(ExperimentRun run, Path folder) throws IOException, InterruptedException {
        Optional<Results> results;
        try (Progress progress = Progress.onStandardError(0, "runs")) {
            results = run.run(state -> progress.show(() -> String.format(
                    Locale.ROOT,
                    "%,d of %,d runs, %s left",
                    state.done(),
                    state.total(),
                    Progress.remaining(state.secondsLeft()))));
        }
        if (results.isEmpty()) {
            warn("stopped; to resume, repeat the command with --out " + folder);
            return Cellbed.BROKEN_PROMISE;
        }
        Analysis analysis = Analysis.of(results.get());
        Path page = ExperimentReport.write(folder, analysis);
        tell(ExperimentText.of(analysis) + "report     " + page + "\n");
        return results.get().failed().isEmpty() ? 0 : Cellbed.BROKEN_PROMISE;
    }

    private int workers(Experiment read) {
        Integer asked = workers;
        if (asked == null) {
            return read.kafka() ? 1 : Runtime.getRuntime().availableProcessors();
        }
        if (asked < 1) {
            throw new BadInput("--workers: found " + asked + ", expected at least 1");
        }
        return asked;
    }

    private void warn(String notice) {
        spec.commandLine().getErr().println("cellbed: " + notice);
    }

    private void tell(String text) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(text);
        writer.flush();
    }

    private static String name(Experiment read) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        return "experiment-" + read.name() + "-" + time;
    }
}
