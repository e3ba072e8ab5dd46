package org.cellbed.analysis.audit;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunReader;

/**
 * An audit of the files of a run: every task ended exactly once, and each figure that can be derived from others
 * matches them.
 *
 * @param run the directory
 * @param balanced whether nothing was found
 * @param ledger how all tasks ended, counted from the rows of all cells
 * @param findings the inconsistencies, in the order of the cells
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunAudit(String run, boolean balanced, int cells, CellSummary.Ledger ledger, List<Finding> findings) {
    private static final int SHOWN = 50;

    /**
     * Audits a run directory.
     *
     * @throws RunReadException if a file is missing or malformed
     */
    public static RunAudit of(Path folder) throws RunReadException {
        return of(RunReader.read(folder));
    }

    /** Audits a run that has been read. */
    public static RunAudit of(Run run) {
        Findings findings = new Findings(run.folder());
        for (CellRun cell : run.cells()) {
            new OrderCheck(cell, findings).run();
            new PartsCheck(cell, findings).run();
            new LossCheck(cell, findings).run();
            new PresenceCheck(cell, findings).run();
            new SlotCheck(cell, findings).run();
            new EventCheck(cell, findings).run();
        }
        CellSummary.Ledger ledger = ledger(run);
        new SummaryCheck(run, ledger, findings).run();
        List<Finding> found = findings.all();
        return new RunAudit(
                run.folder().toString(), found.isEmpty(), run.cells().size(), ledger, found);
    }

    /** Returns the audit for people; shows only the first of many findings. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %d generated = %d done + %d timed out + %d lost",
                run,
                ledger.generated(),
                ledger.done(),
                ledger.timedOut(),
                ledger.lost()));
        text.append(ledger.lostByCause().isEmpty() ? "\n" : " " + ledger.lostByCause() + "\n");
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> text.append(finding.text()).append('\n'));
        if (findings.size() > SHOWN) {
            text.append("and ").append(findings.size() - SHOWN).append(" more findings\n");
        }
        return text.append(balanced ? "balanced\n" : "not balanced: " + findings.size() + " findings\n")
                .toString();
    }

    private static CellSummary.Ledger ledger(Run run) {
        Map<TaskStatus, Long> statuses = new EnumMap<>(TaskStatus.class);
        Map<String, Long> causes = new TreeMap<>();
        for (CellRun cell : run.cells()) {
            cell.tasks().forEach(row -> statuses.merge(row.status(), 1L, Long::sum));
            cell.events().stream()
                    .filter(event -> event.kind() == EventKind.LOST)
                    .forEach(event -> causes.merge(event.detail(), 1L, Long::sum));
        }
        return new CellSummary.Ledger(
                statuses.values().stream().mapToLong(Long::longValue).sum(),
                statuses.getOrDefault(TaskStatus.DONE, 0L),
                statuses.getOrDefault(TaskStatus.TIMED_OUT, 0L),
                statuses.getOrDefault(TaskStatus.LOST, 0L),
                causes);
    }
}
