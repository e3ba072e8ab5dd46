package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.analysis.report.RunReport;
import org.cellbed.experiment.report.ExperimentReport;
import org.cellbed.experiment.result.ResultFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed report}. */
@Command(
        name = "report",
        description = {
            "Writes report.html for a run or an experiment, a self-contained page, and its plots "
                    + "as plots/*.svg; for an experiment also statistics.csv and verdicts.csv.",
            "It reads only the files in the folder, and the same files give the same bytes."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory or the folder of an experiment.")
    private Path run;

    @Override
    public Integer call() throws IOException {
        Path page = Files.exists(run.resolve(ResultFiles.EXPERIMENT))
                ? ExperimentReport.write(run, ResultFiles.read(run))
                : RunReport.write(run);
        PrintWriter out = spec.commandLine().getOut();
        out.println(page);
        out.flush();
        return 0;
    }
}
