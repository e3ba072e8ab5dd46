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
            "Checks that the files of a run are consistent: every task ended exactly once, and every "
                    + "derived value follows from its sources.",
            "Exit code 1 if a check fails."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory, such as runs/paper-vls-20260131-101500-250.")
    private Path run;

    @Option(names = "--json", description = "Prints the task counts and the findings as JSON.")
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
