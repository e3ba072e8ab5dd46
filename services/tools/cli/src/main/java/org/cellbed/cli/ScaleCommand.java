package org.cellbed.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.AskOptions;
import org.cellbed.cli.option.BadInput;
import org.cellbed.launcher.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed scale}. */
@Command(
        name = "scale",
        description = {
            "Starts or ends processes of a running run until each cell has the given number of devices "
                    + "or servers.",
            "Example: cellbed scale device 12"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScaleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "device|server", description = "The kind of member to add or remove.")
    private RunRequest.Kind kind = RunRequest.Kind.DEVICE;

    @Parameters(
            index = "1",
            paramLabel = "N",
            description = "The number of devices or servers that each cell is to have, at least 1.")
    private int count;

    @Mixin
    private AskOptions ask;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (count < 1) {
            throw new BadInput("N: found " + count + ", expected a whole number, at least 1");
        }
        return ask.ask(new RunRequest.Scale(kind, count), spec);
    }
}
