package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellbed.analysis.compare.ComparisonText;
import org.cellbed.analysis.compare.Differences;
import org.cellbed.analysis.compare.RunComparison;
import org.cellbed.analysis.replay.RecordedCells;
import org.cellbed.cli.option.PolicyJars;
import org.cellbed.cli.option.RunFolder;
import org.cellbed.cli.option.WeightsOptions;
import org.cellbed.cli.terminal.ShownSimulation;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.DifferencesFile;
import org.cellbed.rundir.InputFile;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReader;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.cellbed.simulator.Execution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed replay}. */
@Command(
        name = "replay",
        description = {
            "Repeats a recorded run under another policy, in virtual time, with the same tasks, radio, "
                    + "attachments, outages and servers. The run may come from simulate, run, up or containers.",
            "Writes a run directory with the difference of each task in differences.csv, and prints "
                    + "the mean paired difference with its 95 %% confidence interval.",
            "Example: cellbed replay runs/paper-vls-20260131-101500-250 --policy oracle"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The directory of a run that has ended, with tasks.csv.")
    private Path recorded;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            required = true,
            description = "The policy that decides where tasks are computed (see cellbed policies).")
    private String policy;

    @Mixin
    private PolicyJars jars;

    @Mixin
    private WeightsOptions weights;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory of the replay, new or empty. Default: runs/SCENARIO-POLICY-TIME.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Run before = RunReader.read(recorded);
        RecordedCells cells = RecordedCells.of(before);
        RunPlan plan = plan(before, cells);
        Execution execution =
                new Execution(Execution.PLAIN.links(), false, Optional.of(cells.replayed(plan.scenario())));
        RunDirectory directory = RunDirectory.create(
                RunFolder.of(out, plan.scenario()), plan.scenario().cells());
        try (ShownSimulation simulation = new ShownSimulation(plan, execution, directory)) {
            CellSummary summary = simulation.run();
            Run after = RunReader.read(directory.folder());
            Differences.write(directory.folder(), before, after);
            print(RunComparison.of(before, after), directory.folder());
            return summary.ledger().verdict().equals(RunRecord.OK) ? 0 : Cellbed.BROKEN_PROMISE;
        }
    }

    private RunPlan plan(Run before, RecordedCells cells) throws IOException {
        Manifest manifest = before.manifest();
        RecordedInputs inputs = new RecordedInputs(recorded, manifest);
        inputs.requireUnchanged(Set.of(InputFile.Kind.RADIO_TRACE, InputFile.Kind.POSITIONS));
        List<Path> files = policyJars(manifest, inputs);
        PolicyCatalog policies = PolicyJars.policies(files);
        List<Setting> settings = List.of(
                Setting.option("--policy", "policy", policy),
                Setting.option("--slots", "slots", Integer.toString(cells.slots())));
        Scenario scenario = new ScenarioFile(new HashSet<>(policies.names()))
                .read(recorded.resolve(RunRecord.SCENARIO), settings)
                .scenario();
        return new RunPlan(
                scenario,
                manifest.plan().seeds(),
                learning(manifest, inputs, policies.provider(policy), cells),
                Pace.VIRTUAL,
                Processes.SEPARATE,
                files,
                Optional.empty(),
                true,
                spec.commandLine().getParent().getParseResult().originalArgs());
    }

    /**
     * Returns the jars that are named; without any, and for a policy that is not built in, those of the recorded run.
     */
    private List<Path> policyJars(Manifest manifest, RecordedInputs inputs) throws IOException {
        if (!jars.files().isEmpty() || PolicyCatalog.builtIn().names().contains(policy)) {
            return jars.files();
        }
        inputs.requireUnchanged(Set.of(InputFile.Kind.POLICY_JAR));
        return manifest.plan().jars();
    }

    /**
     * Returns the weights that are named; without any, those that the recorded run followed, if it had the same policy.
     */
    private Learning learning(Manifest manifest, RecordedInputs inputs, PolicyProvider provider, RecordedCells cells)
            throws IOException {
        Optional<Learning> before = manifest.plan().learned().filter(Learning.Fixed.class::isInstance);
        if (weights.named()
                || before.isEmpty()
                || !policy.equals(manifest.plan().policy())) {
            return weights.choose(provider, cells.highestDevice());
        }
        inputs.requireUnchanged(Set.of(InputFile.Kind.WEIGHTS));
        return before.get();
    }

    private void print(RunComparison compared, Path folder) throws IOException {
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.println(RunDirectory.json(compared));
        } else {
            text.print("first is " + recorded + ", second its replay under " + policy + "\n");
            text.print(ComparisonText.table(compared));
            text.print("files " + folder + ", task by task in " + DifferencesFile.NAME + "\n");
        }
        text.flush();
    }
}
