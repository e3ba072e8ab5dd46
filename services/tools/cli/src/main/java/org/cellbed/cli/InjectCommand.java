package org.cellbed.cli;

import java.io.IOException;
import org.cellbed.cli.option.AskOptions;
import org.cellbed.cli.option.BadInput;
import org.cellbed.launcher.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed inject}. */
@Command(
        name = "inject",
        description = {
            "Injects a fault or a change into a running run, now or at a slot.",
            "Examples: cellbed inject kill server-3; cellbed inject outage 2 --for 5"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InjectCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "found no fault or change, expected kill, add, remove or outage");
    }

    @Command(
            description = {
                "Kills a process as kill -9 does; the launcher then restarts it.",
                "Example: cellbed inject kill device-3 --for 10"
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int kill(
            @Parameters(
                            paramLabel = "PROCESS",
                            description = "Its name as in cellbed status, such as device-3, enodeb or broker.")
                    String process,
            @Option(
                            names = "--for",
                            paramLabel = "SECONDS",
                            defaultValue = "0",
                            description =
                                    "How long it stays away before it is restarted, at least, in wall-clock seconds. Default: "
                                            + "${DEFAULT-VALUE}.")
                    double seconds,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        if (!(seconds >= 0.0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--for: found " + seconds + ", expected a number of seconds, 0 or more");
        }
        return ask.ask(new RunRequest.Kill(process, seconds), spec);
    }

    @Command(
            description = "Adds one device or one server to each cell.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Parameters(paramLabel = "device|server", description = "The kind of member to add.") RunRequest.Kind kind,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        return ask.ask(new RunRequest.Add(kind), spec);
    }

    @Command(
            description =
                    "Removes the process of a device or a server: it leaves its cell, exits, and is not restarted.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int remove(
            @Parameters(
                            paramLabel = "PROCESS",
                            description = "Its name as in cellbed status, such as device-3 or server-2.")
                    String process,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        return ask.ask(new RunRequest.Remove(process), spec);
    }

    @Command(
            description = {
                "Takes a server of each cell down for a while, like an outage in a scenario: it computes "
                        + "nothing and keeps its queue.",
                "Example: cellbed inject outage 2 --for 5"
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int outage(
            @Parameters(paramLabel = "SERVER", description = "The server's index, from 1.") int server,
            @Option(
                            names = "--for",
                            paramLabel = "SECONDS",
                            required = true,
                            description = "The length of the outage in emulated seconds, rounded up to whole slots.")
                    double seconds,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        if (server < 1) {
            throw new BadInput("SERVER: found " + server + ", expected an index, at least 1");
        }
        if (!(seconds > 0.0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--for: found " + seconds + ", expected a number of seconds above 0");
        }
        return ask.ask(new RunRequest.Outage(server, seconds), spec);
    }
}
