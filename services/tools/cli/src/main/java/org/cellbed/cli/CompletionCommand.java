package org.cellbed.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cellbed completion}. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh. To enable it: source <(./cellbed completion)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(AutoComplete.bash("cellbed", Cellbed.commandLine()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
