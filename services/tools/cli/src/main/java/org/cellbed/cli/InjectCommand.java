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
        description = "Injects a fault or a change into a running run, now or at a slot.",
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
            description = "Kills a process as kill -9 does; the launcher restarts it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int kill(
            @Parameters(
                            paramLabel = "PROCESS",
                            description = "Its name in cellbed status, such as device-3, enodeb or broker.")
                    String process,
            @Option(
                            names = "--for",
                            paramLabel = "SECONDS",
                            defaultValue = "0",
                            description = "The least time until it is restarted. Default: ${DEFAULT-VALUE}.")
                    double seconds,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        if (!(seconds >= 0.0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--for: found " + seconds + ", expected a number of seconds, 0 or more");
        }
        return ask.ask(new RunRequest.Kill(process, seconds), spec);
    }

    @Command(
            description = "Adds one device or server to each cell.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Parameters(paramLabel = "device|server", description = "The kind of member to add.") RunRequest.Kind kind,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        return ask.ask(new RunRequest.Add(kind), spec);
    }

    @Command(
            description = "Removes a device or a server, which leaves its cell and exits.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int remove(
            @Parameters(
                            paramLabel = "PROCESS",
                            description = "Its name in cellbed status, such as device-3 or server-2.")
                    String process,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        return ask.ask(new RunRequest.Remove(process), spec);
    }

    @Command(
            description = "Takes a server down for a while, as an outage of the scenario does: it keeps its queue.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int outage(
            @Parameters(paramLabel = "SERVER", description = "The server's index, from 1.") int server,
            @Option(
                            names = "--for",
                            paramLabel = "SECONDS",
                            required = true,
                            description = "The length of the outage in emulated seconds; rounded up to whole slots.")
                    double seconds,
            @Mixin AskOptions ask)
            throws IOException, InterruptedException {
        if (server < 1) {
            throw new BadInput("SERVER: found " + server + ", expected an index from 1 on");
        }
        if (!(seconds > 0.0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--for: found " + seconds + ", expected a number of seconds above 0");
        }
        return ask.ask(new RunRequest.Outage(server, seconds), spec);
    }
}
