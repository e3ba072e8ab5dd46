package org.cellbed.launcher.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats a deployment for people. */
public final class DeploymentText {
    private static final double MIB = 1024.0 * 1024.0;

    private DeploymentText() {}

    /** Returns the run, its cells, the missing members, and a line for each process. */
    public static List<String> lines(DeploymentView view) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s under %s, %s time, run %s of deployment %s",
                view.scenario().isEmpty() ? "a scenario that cannot be read here" : view.scenario(),
                view.policy(),
                view.time(),
                view.runId(),
                view.deployment()));
        for (DeploymentView.Cell cell : view.cells()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "cell %-5d slot %,d%s",
                    cell.cell(),
                    cell.slot(),
                    Double.isNaN(cell.slotsPerSecond())
                            ? ""
                            : String.format(Locale.ROOT, ", %.1f slots/s", cell.slotsPerSecond())));
        }
        for (DeploymentView.Expected expected : view.expected()) {
            if (expected.seen() < expected.wanted()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "missing    cell %d: found %d of %d, party %s",
                        expected.cell(),
                        expected.seen(),
                        expected.wanted(),
                        expected.party()));
            }
        }
        if (view.others() > 0) {
            lines.add("others     processes of other runs: " + view.others());
        }
        view.processes()
                .forEach(process -> lines.add(String.format(
                        Locale.ROOT,
                        "%-24s %-9s on %s, pid %-8d %6.0f MiB, %s",
                        process.name(),
                        process.party(),
                        process.host(),
                        process.pid(),
                        process.residentBytes() / MIB,
                        work(Optional.of(process)))));
        return lines;
    }

    /** Returns the work that a process reports, or that there is no report. */
    public static String work(Optional<SeenProcess> heard) {
        if (heard.isEmpty()) {
            return "no report";
        }
        SeenProcess process = heard.get();
        long deadLetters = process.deadLetters().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return String.format(
                Locale.ROOT,
                "lag %,d, overruns %,d of %,d%s",
                process.lagRecords(),
                process.overruns(),
                process.stages(),
                deadLetters == 0 ? "" : ", dead letters " + process.deadLetters());
    }
}
