package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.analysis.fidelity.FidelityText;
import org.cellbed.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed fidelity}. */
@Command(
        name = "fidelity",
        description = {
            "Measures how far the delays of a real-time run are from the model, and whether its "
                    + "host could keep up. Rewrites fidelity.json in the run directory.",
            "Exit code 1 if the run is INVALID. See docs/fidelity.md."
        },
        mixinStandardHelpOptions = true)
final class FidelityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run directory of a real-time run.")
    private Path run;

    @Option(names = "--json", description = "Prints fidelity.json instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Fidelity fidelity = Fidelity.of(run);
        fidelity.writeTo(run);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? RunDirectory.json(fidelity) + "\n" : FidelityText.table(fidelity));
        out.flush();
        return fidelity.valid() ? 0 : Cellbed.BROKEN_PROMISE;
    }
}
