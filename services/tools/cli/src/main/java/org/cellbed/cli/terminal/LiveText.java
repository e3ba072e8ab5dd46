package org.cellbed.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.cellbed.launcher.ProcessStatus;
import org.cellbed.launcher.RunView;
import org.cellbed.recorder.RecorderView;
import org.cellbed.rundir.CellView;
import org.cellbed.rundir.ReferenceMeans;

/** Formats a running run for users: as a table of some lines, or as one line. */
public final class LiveText {
    private static final int BAR_WIDTH = 24;
    private static final int MOST_CELLS = 8;
    private static final double LEAST_FULL_BAR_SECONDS = 0.1;
    private static final String RECORDING = RecorderView.Phase.RECORDING.text();
    private static final double MIB = 1024.0 * 1024.0;

    private LiveText() {}

    /** Returns the lines of the table. */
    public static List<String> table(RunView run) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s under %s, %s time%s, at %s",
                run.scenario(),
                run.policy(),
                run.time(),
                run.speed() == 1.0 ? "" : " x " + run.speed(),
                run.bootstrap()));
        if (!run.phase().equals(RECORDING)) {
            lines.add(named("phase", run.phase()));
        }
        if (run.cells().size() == 1) {
            oneCell(run.cells().get(0), lines);
        } else {
            severalCells(run.cells(), lines);
        }
        lines.add(named("processes", processes(run)));
        lines.add(named("files", run.folder()));
        return lines;
    }

    /** Returns the run in one line: its first cell, and its processes. */
    static String line(RunView run) {
        if (run.cells().isEmpty() || run.cells().get(0).slot() < 0) {
            return (run.phase().equals(RECORDING) ? "no slot yet: " : run.phase() + ": ") + processes(run);
        }
        CellView cell = run.cells().get(0);
        return String.format(
                        Locale.ROOT,
                        "slot %,d, %.1f slots/s%s, delay mean %s p95 %s, var(LD) %s, utility %.3f, ",
                        cell.slot(),
                        cell.slotsPerSecond(),
                        updateRate(cell),
                        seconds(cell.meanDelaySeconds()),
                        seconds(cell.p95DelaySeconds()) + referenceDelays(cell),
                        variance(cell.loadVariance()) + referenceVariances(cell),
                        cell.utility())
                + processes(run);
    }

    /** Returns the progress of training in the first cell, to append to a line; empty before the first update. */
    static String training(RunView run) {
        return run.cells().stream().findFirst().map(cell -> training(cell)).orElse("");
    }

    /** Returns the progress of training, to append to a line; empty before the first update. */
    static String training(CellView cell) {
        return cell.learning() == null
                ? ""
                : updateRate(cell) + ", delay " + seconds(cell.meanDelaySeconds()) + referenceDelays(cell)
                        + ", var(LD) " + variance(cell.loadVariance()) + referenceVariances(cell);
    }

    private static void oneCell(CellView cell, List<String> lines) {
        if (cell.slot() < 0) {
            lines.add(named("slot", "none yet: waiting for devices and servers to join"));
            return;
        }
        lines.add(named(
                "slot",
                String.format(
                        Locale.ROOT,
                        "%,d, %.1f slots/s, %d devices",
                        cell.slot(),
                        cell.slotsPerSecond(),
                        cell.devices())));
        lines.add(named(
                "delay",
                "mean " + seconds(cell.meanDelaySeconds()) + ", p95 " + seconds(cell.p95DelaySeconds())
                        + referenceDelays(cell)));
        lines.add(named(
                "var(LD)",
                variance(cell.loadVariance())
                        + referenceVariances(cell)
                        + String.format(Locale.ROOT, ", utility %.4f per slot", cell.utility())));
        CellView.Learning learning = cell.learning();
        if (learning != null) {
            lines.add(named(
                    "learning",
                    String.format(
                            Locale.ROOT,
                            "update %,d, %.1f updates/s, weights version %,d, policy lag %.1f versions",
                            learning.updates(),
                            learning.updatesPerSecond(),
                            learning.version(),
                            learning.policyLag())));
        }
        double full = cell.servers().stream()
                .mapToDouble(CellView.Server::loadSeconds)
                .reduce(LEAST_FULL_BAR_SECONDS, Math::max);
        lines.add(named(
                "local", String.format(Locale.ROOT, "%" + (BAR_WIDTH + 15) + ".1f %%", percent(cell.localShare()))));
        for (CellView.Server server : cell.servers()) {
            lines.add(named("server " + server.server(), server(server, full)));
        }
        lines.add(named(
                "tasks",
                String.format(
                        Locale.ROOT,
                        "%,d done, %,d timed out, %,d lost",
                        cell.ledger().done(),
                        cell.ledger().timedOut(),
                        cell.ledger().lost())));
    }

    /**
     * Returns the delays of the same tasks under the reference policies, which show what learning has achieved and can
     * achieve.
     */
    private static String referenceDelays(CellView cell) {
        return references(cell, ReferenceMeans::delaySeconds, LiveText::seconds);
    }

    private static String referenceVariances(CellView cell) {
        return references(cell, ReferenceMeans::loadVariance, LiveText::variance);
    }

    private static String references(CellView cell, ToDoubleFunction<ReferenceMeans> of, DoubleFunction<String> shown) {
        StringBuilder text = new StringBuilder();
        cell.references().forEach((policy, means) -> {
            double mean = of.applyAsDouble(means);
            if (!Double.isNaN(mean)) {
                text.append(", ").append(policy).append(' ').append(shown.apply(mean));
            }
        });
        return text.toString();
    }

    private static String updateRate(CellView cell) {
        CellView.Learning learning = cell.learning();
        return learning == null || Double.isNaN(learning.updatesPerSecond())
                ? ""
                : String.format(Locale.ROOT, ", %.1f updates/s", learning.updatesPerSecond());
    }

    private static String variance(double squareSeconds) {
        return String.format(Locale.ROOT, "%.3g s²", squareSeconds);
    }

    private static void severalCells(List<CellView> cells, List<String> lines) {
        for (CellView cell : cells.subList(0, Math.min(cells.size(), MOST_CELLS))) {
            lines.add(named(
                    "cell " + cell.cell(),
                    cell.slot() < 0
                            ? "no slot yet"
                            : String.format(
                                    Locale.ROOT,
                                    "slot %,d, delay mean %s, p95 %s, var(LD) %.3g s², %,d tasks lost",
                                    cell.slot(),
                                    seconds(cell.meanDelaySeconds()),
                                    seconds(cell.p95DelaySeconds()),
                                    cell.loadVariance(),
                                    cell.ledger().lost())));
        }
        if (cells.size() > MOST_CELLS) {
            lines.add(named("", "and " + (cells.size() - MOST_CELLS) + " more cells"));
        }
    }

    private static String server(CellView.Server server, double fullSeconds) {
        if (!server.present()) {
            return "absent";
        }
        int filled = (int) Math.round(BAR_WIDTH * Math.min(1.0, server.loadSeconds() / fullSeconds));
        return "█".repeat(filled)
                + "·".repeat(BAR_WIDTH - filled)
                + (server.up()
                        ? String.format(Locale.ROOT, " %6.3f s", server.loadSeconds())
                        : String.format(Locale.ROOT, " %8s", "down"))
                + String.format(Locale.ROOT, " %5.1f %%", percent(server.share()));
    }

    private static String processes(RunView run) {
        long away = run.processes().stream()
                .filter(process -> process.state() == ProcessStatus.State.AWAY)
                .count();
        long running = run.processes().stream()
                .filter(process -> process.state() == ProcessStatus.State.RUNNING)
                .count();
        int restarts =
                run.processes().stream().mapToInt(ProcessStatus::restarts).sum();
        long bytes =
                run.processes().stream().mapToLong(ProcessStatus::residentBytes).sum();
        return String.format(
                Locale.ROOT,
                "%d processes running%s%s, %,.0f MiB",
                running,
                away == 0 ? "" : ", " + away + " away",
                restarts == 0 ? "" : ", " + restarts + " restarted",
                bytes / MIB);
    }

    private static double percent(double share) {
        return Double.isNaN(share) ? 0.0 : 100.0 * share;
    }

    private static String seconds(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f s", value);
    }

    private static String named(String name, String value) {
        return String.format(Locale.ROOT, "%-10s %s", name, value);
    }
}
