package org.cellbed.testbed.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.scenario.ScenarioFile;
import org.cellbed.runtime.scenario.Setting;
import org.cellbed.runtime.wire.OneQueue;
import org.cellbed.testbed.audit.Run;
import org.cellbed.testbed.audit.RunReader;
import org.cellbed.testbed.compare.ComparisonText;
import org.cellbed.testbed.compare.Differences;
import org.cellbed.testbed.compare.RunComparison;
import org.cellbed.testbed.replay.RecordedCells;
import org.cellbed.testbed.rundir.CellSummary;
import org.cellbed.testbed.rundir.DifferencesFile;
import org.cellbed.testbed.rundir.RunDirectory;
import org.cellbed.testbed.simulate.Plan;
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
            "Plays a recorded run under another policy, in virtual time: the same tasks, radio, attachments, outages and"
                    + " servers. The run may come from simulate, run, up or containers.",
            "Writes a run directory with differences.csv, task by task, and prints the paired difference with its 95 %%"
                    + " interval."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory with tasks.csv, of a run that has ended.")
    private Path recorded;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            required = true,
            description = "The policy that decides where tasks are computed; see cellbed policies.")
    private String policy;

    @Mixin
    private PolicyJars jars;

    @Mixin
    private WeightsOptions weights;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory, new or empty. Default: runs/SCENARIO-POLICY-TIME.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Run before = RunReader.read(recorded);
        Plan plan = plan(before);
        RunDirectory directory = RunDirectory.create(
                RunFolder.of(out, plan.scenario()), plan.scenario().cells());
        try (ShownSimulation simulation = new ShownSimulation(plan, directory)) {
            CellSummary summary = simulation.run();
            Run after = RunReader.read(directory.folder());
            Differences.write(directory.folder(), before, after);
            print(RunComparison.of(before, after), directory.folder());
            return summary.ledger().verdict().equals("ok") ? 0 : Cellbed.BROKEN_PROMISE;
        }
    }

    private Plan plan(Run before) throws IOException {
        RecordedCells cells = RecordedCells.of(before);
        PolicyCatalog policies = jars.policies();
        List<Setting> settings = List.of(
                Setting.option("--policy", "policy", policy),
                Setting.option("--slots", "slots", Integer.toString(cells.slots())));
        Scenario scenario = new ScenarioFile(new HashSet<>(policies.names()))
                .read(recorded.resolve("scenario.yaml"), settings)
                .scenario();
        WeightsOptions.Chosen chosen = weights.choose(policies.provider(policy), cells.highestDevice());
        return new Plan(
                scenario,
                before.seeds(),
                chosen.policy(),
                chosen.learning(),
                cells.slots(),
                cell -> new OneQueue(),
                true,
                false,
                spec.commandLine().getParent().getParseResult().originalArgs(),
                Optional.of(cells.replayed(scenario)));
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
