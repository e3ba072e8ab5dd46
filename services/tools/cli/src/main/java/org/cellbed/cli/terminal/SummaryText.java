package org.cellbed.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.analysis.fidelity.FidelityText;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.plan.RunPlan;
import org.jspecify.annotations.Nullable;

/** Formats a summary for users. */
public final class SummaryText {
    private SummaryText() {}

    /** Returns the summary of a run over Kafka, with its fidelity if the run is valid. */
    public static String of(
            RunPlan plan, KafkaRun.Outcome outcome, List<String> notes, double tookSeconds, Path folder) {
        StringBuilder text =
                new StringBuilder(of(plan.scenario(), plan.seeds(), outcome.summary(), notes, tookSeconds, folder));
        outcome.fidelity()
                .filter(Fidelity::valid)
                .ifPresent(fidelity -> line(text, "fidelity", FidelityText.line(fidelity)));
        return text.toString();
    }

    public static String of(
            Scenario scenario, Seeds seeds, CellSummary summary, List<String> notes, double tookSeconds, Path folder) {
        CellSummary.Delay delay = summary.delayS();
        CellSummary.Ledger ledger = summary.ledger();
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> line(text, "note", note));
        line(
                text,
                "run",
                String.format(
                        Locale.ROOT,
                        "%s under %s: %,d slots%s, seed %d, scenario seed %d",
                        scenario.name(),
                        scenario.policy(),
                        summary.slots(),
                        scenario.cells() == 1 ? "" : " in " + scenario.cells() + " cells",
                        seeds.seed(),
                        seeds.scenarioSeed()));
        line(
                text,
                "delay",
                summary.diverges()
                        ? "diverges: queues grow without bound"
                        : "mean " + seconds(delay.mean()) + ", p50 " + seconds(delay.p50()) + ", p95 "
                                + seconds(delay.p95()) + ", p99 " + seconds(delay.p99()));
        line(text, "var(LD)", "mean " + number(summary.meanVarLd(), "%.3g") + " s²");
        line(text, "utility", "mean " + number(summary.utility().meanPerSlot(), "%.4f") + " per slot");
        line(text, "decisions", shares(summary));
        line(text, "tasks", ledger(ledger));
        line(text, "files", folder.toString());
        line(
                text,
                "took",
                String.format(
                        Locale.ROOT,
                        "%.1f s for %.0f s of emulated time, %,.0f tasks/s",
                        tookSeconds,
                        summary.emulatedSeconds(),
                        ledger.generated() / tookSeconds));
        return text.toString();
    }

    private static String ledger(CellSummary.Ledger ledger) {
        String causes = ledger.lostByCause().entrySet().stream()
                .map(cause -> cause.getValue() + " " + cause.getKey())
                .collect(Collectors.joining(", ", " (", ")"));
        return String.format(
                Locale.ROOT,
                "%,d generated = %,d done + %,d timed out + %,d lost%s",
                ledger.generated(),
                ledger.done(),
                ledger.timedOut(),
                ledger.lost(),
                ledger.lost() == 0 ? "" : causes);
    }

    private static String shares(CellSummary summary) {
        return summary.decisionShares().entrySet().stream()
                .map(share -> share.getKey().replace('_', ' ')
                        + String.format(Locale.ROOT, " %.1f %%", 100.0 * share.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String seconds(@Nullable Double value) {
        return number(value, "%.4f") + " s";
    }

    private static String number(@Nullable Double value, String format) {
        return value == null ? "none" : String.format(Locale.ROOT, format, value);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-10s %s%n", name, value));
    }
}
