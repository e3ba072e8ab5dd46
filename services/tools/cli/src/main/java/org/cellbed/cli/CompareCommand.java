package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.analysis.compare.ComparisonText;
import org.cellbed.analysis.compare.RunComparison;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed compare}. */
@Command(
        name = "compare",
        description = {
            "Compares two runs: the parameters that differ, the measures of both, and, if both "
                    + "have the same tasks, the mean paired difference with its 95 %% confidence interval."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The run directory to compare with.")
    private Path first;

    @Parameters(
            index = "1",
            paramLabel = "RUN",
            description = "The run directory to compare; differences are second minus first.")
    private Path second;

    @Option(names = "--json", description = "Prints the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        RunComparison compared = RunComparison.of(RunReader.read(first), RunReader.read(second));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? RunDirectory.json(compared) + "\n" : ComparisonText.table(compared));
        out.flush();
        return 0;
    }
}
