package org.cellbed.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.PolicyJars;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellbed policies}. */
@Command(
        name = "policies",
        description = "Lists the policies that --policy accepts, including those in a --policy-jar.",
        mixinStandardHelpOptions = true)
final class PoliciesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyJars jars;

    @Option(names = "--json", description = "Prints names and descriptions as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Map<String, String> summaries = new LinkedHashMap<>();
        for (PolicyProvider provider : jars.policies().providers()) {
            summaries.put(provider.name(), provider.summary());
        }
        if (json) {
            spec.commandLine().getOut().println(RunDirectory.json(summaries));
        } else {
            summaries.forEach((name, summary) -> spec.commandLine().getOut().printf("%-14s %s%n", name, summary));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
