package org.cellbed.testbed.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.testbed.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed report}. */
@Command(
        name = "report",
        description = {
            "Draws report.html of a run, a page that needs nothing from outside, and its plots as plots/*.svg.",
            "They are drawn from the files of the run alone: the same run gives the same bytes."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    private Path run;

    @Override
    public Integer call() throws IOException {
        Path page = RunReport.write(run);
        PrintWriter out = spec.commandLine().getOut();
        out.println(page);
        out.flush();
        return 0;
    }
}
