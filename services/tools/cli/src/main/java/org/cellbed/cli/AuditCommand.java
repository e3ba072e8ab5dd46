package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.rundir.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed audit}. */
@Command(
        name = "audit",
        description = {
            "Checks that a run's files add up: every task ended exactly once, and derived values follow from their sources.",
            "Exit code 1 where something does not add up."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    private Path run;

    @Option(names = "--json", description = "Prints the ledger and the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        RunAudit audit = RunAudit.of(run);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? RunDirectory.json(audit) + "\n" : audit.text());
        out.flush();
        return audit.balanced() ? 0 : Cellbed.BROKEN_PROMISE;
    }
}
