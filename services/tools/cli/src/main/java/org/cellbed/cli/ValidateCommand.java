package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.CellOptions;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.scenario.LintReport;
import org.cellbed.scenario.LoadedScenario;
import org.cellbed.scenario.ScenarioLint;
import org.cellbed.scenario.ScenarioWriter;
import org.cellbed.simulator.MeanDelay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed validate}. */
@Command(
        name = "validate",
        description = {
            "Checks a scenario and reports all problems at once, each with its line in the file.",
            "Warns if runs of the scenario could not show a difference between policies: an "
                    + "overloaded cell, uploads longer than a slot, or delays of the oracle that are "
                    + "hardly below those of a random split."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "A YAML file or the name of a built-in scenario.")
    private String scenario;

    @Mixin
    private CellOptions options;

    @Option(names = "--resolved", description = "Prints the scenario with every default written out.")
    private boolean resolved;

    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PolicyCatalog policies = options.policies();
        LoadedScenario loaded = options.scenario(scenario, policies);
        PrintWriter out = spec.commandLine().getOut();
        if (resolved) {
            out.print(ScenarioWriter.write(loaded.scenario()));
        } else {
            LintReport report = ScenarioLint.examine(
                    loaded.scenario(),
                    (examined, policy) ->
                            MeanDelay.seconds(new Cell(examined, options.seeds(), 1), policies.provider(policy)));
            if (json) {
                out.println(RunDirectory.json(report));
            } else {
                print(loaded, report, out);
            }
        }
        out.flush();
        return 0;
    }

    private static void print(LoadedScenario loaded, LintReport report, PrintWriter out) {
        Scenario scenario = loaded.scenario();
        out.printf(
                Locale.ROOT,
                "%s: no problems. %d devices, %d servers, utilization %.2f, slot %.4f s, median upload %.4f s, oracle"
                        + " %s%n",
                scenario.name(),
                scenario.devices().count(),
                scenario.servers().count(),
                report.utilization(),
                report.slotSeconds(),
                report.medianUploadSeconds(),
                Double.isNaN(report.policyGap())
                        ? "without comparison: a random split diverges"
                        : String.format(Locale.ROOT, "%.0f %% below a random split", 100.0 * report.policyGap()));
        loaded.notes().forEach(note -> out.println("note: " + note));
        report.warnings().forEach(warning -> out.println("warning: " + warning));
    }
}
