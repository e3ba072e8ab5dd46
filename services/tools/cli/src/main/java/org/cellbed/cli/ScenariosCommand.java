package org.cellbed.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.BadInput;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.scenario.BuiltInScenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed scenarios}. */
@Command(
        name = "scenarios",
        description = "Lists the built-in scenarios, or prints one as YAML, as a start for your own: cellbed "
                + "scenarios paper > my.yaml",
        mixinStandardHelpOptions = true)
final class ScenariosCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The scenario to print as YAML. Default: lists all.")
    private @Nullable String name;

    @Option(names = "--json", description = "Prints names and descriptions as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (name != null) {
            String wanted = name;
            spec.commandLine()
                    .getOut()
                    .print(BuiltInScenarios.yaml(wanted)
                            .orElseThrow(() -> new BadInput("found scenario " + wanted + ", expected one of "
                                    + String.join(", ", BuiltInScenarios.names()))));
        } else if (json) {
            spec.commandLine().getOut().println(RunDirectory.json(BuiltInScenarios.descriptions()));
        } else {
            BuiltInScenarios.descriptions()
                    .forEach((known, description) ->
                            spec.commandLine().getOut().printf("%-10s %s%n", known, description));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
