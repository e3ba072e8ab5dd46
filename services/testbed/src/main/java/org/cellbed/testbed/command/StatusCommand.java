package org.cellbed.testbed.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cellbed.testbed.control.ControlClient.Refused;
import org.cellbed.testbed.record.RunDirectory;
import org.cellbed.testbed.run.ProcessStatus;
import org.cellbed.testbed.run.RunView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellbed status}. */
@Command(
        name = "status",
        description = {
            "Shows a run that goes on on this machine: its cells, and its processes.",
            "Exit code 1 where a process is away."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private static final double MIB = 1024.0 * 1024.0;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunningOption running;

    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter text = spec.commandLine().getOut();
        try {
            JsonNode view = running.client().view();
            RunView run = new ObjectMapper().treeToValue(view, RunView.class);
            if (json) {
                text.println(RunDirectory.json(view));
            } else {
                LiveText.table(run).forEach(text::println);
                run.processes().forEach(process -> text.println(line(process)));
            }
            text.flush();
            boolean away = run.processes().stream().anyMatch(process -> process.state() == ProcessStatus.State.AWAY);
            return away ? Cellbed.BROKEN_PROMISE : 0;
        } catch (Refused e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private static String line(ProcessStatus process) {
        return String.format(
                Locale.ROOT,
                "%-24s %-8s pid %-8d %6.0f MiB%s",
                process.name(),
                process.state().name().toLowerCase(Locale.ROOT),
                process.pid(),
                process.residentBytes() / MIB,
                process.restarts() == 0 ? "" : ", started again " + process.restarts() + " times");
    }
}
