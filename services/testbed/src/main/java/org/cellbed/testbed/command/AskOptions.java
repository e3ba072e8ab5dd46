package org.cellbed.testbed.command;

import java.io.IOException;
import org.cellbed.testbed.control.ControlClient.Refused;
import org.cellbed.testbed.run.RunRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The run that a command acts on, and when. */
final class AskOptions {
    private static final int NOW = -1;

    @Mixin
    private RunningOption running;

    @Option(names = "--at-slot", paramLabel = "S", description = "Acts once this slot is recorded. Default: now.")
    private int atSlot = NOW;

    /** Asks, prints the answer, and returns the code to exit with. */
    int ask(RunRequest request, CommandSpec spec) throws IOException, InterruptedException {
        try {
            spec.commandLine().getOut().println(running.client().ask(request, atSlot));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
