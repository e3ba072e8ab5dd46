package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.analysis.trace.TaskTrace;
import org.cellbed.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed trace}. */
@Command(
        name = "trace",
        description = {
            "Shows the path of one task through a run, step by step, with the time of each step.",
            "Example: cellbed trace runs/paper-vls-20260131-101500-250 12-3"
        },
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
    private Path run;

    @Parameters(
            index = "1",
            paramLabel = "TASK",
            description = "SLOT-DEVICE, as in the column task of tasks.csv: 12-3 is the task of device 3 in slot 12. "
                    + "CELL:SLOT-DEVICE in a run with several cells.")
    private String task;

    @Option(names = "--json", description = "Prints the steps as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TaskTrace trace = TaskTrace.of(run, task);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? RunDirectory.json(trace) + "\n" : trace.text());
        out.flush();
        return 0;
    }
}
