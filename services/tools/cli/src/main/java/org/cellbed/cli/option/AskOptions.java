package org.cellbed.cli.option;

import java.io.IOException;
import org.cellbed.launcher.RunRequest;
import org.cellbed.launcher.control.ControlClient.Refused;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that select the run a command acts on, and the slot. */
public final class AskOptions {
    private static final int NOW = -1;

    @Mixin
    private RunningOption running;

    @Option(
            names = "--at-slot",
            paramLabel = "S",
            description = "Acts once this slot is recorded, counted from 0. Default: now.")
    private int atSlot = NOW;

    /** Sends the request, prints the answer, and returns the exit code. */
    public int ask(RunRequest request, CommandSpec spec) throws IOException, InterruptedException {
        try {
            spec.commandLine().getOut().println(running.client().ask(request, atSlot));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
