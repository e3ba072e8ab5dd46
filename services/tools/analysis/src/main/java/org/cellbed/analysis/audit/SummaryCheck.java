package org.cellbed.analysis.audit;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/** summary.json against the rows. Of a run with several cells the ledger is compared, of one cell the means as well. */
final class SummaryCheck {
    private final Run run;
    private final CellSummary.Ledger ledger;
    private final Findings findings;
    private final Path file;

    SummaryCheck(Run run, CellSummary.Ledger ledger, Findings findings) {
        this.run = run;
        this.ledger = ledger;
        this.findings = findings;
        this.file = run.folder().resolve(CellSummary.NAME);
    }

    void run() {
        if (run.summary().isEmpty()) {
            findings.add(Rule.SUMMARY, file, "there is no such file");
            return;
        }
        CellSummary summary = run.summary().get();
        checkLedger(summary.ledger());
        if (run.cells().size() == 1) {
            checkMeans(summary, run.cells().get(0));
        }
    }

    private void checkLedger(CellSummary.Ledger said) {
        expect("ledger.generated", said.generated(), ledger.generated());
        expect("ledger.done", said.done(), ledger.done());
        expect("ledger.timed_out", said.timedOut(), ledger.timedOut());
        expect("ledger.lost", said.lost(), ledger.lost());
        Set<String> causes = new TreeSet<>(said.lostByCause().keySet());
        causes.addAll(ledger.lostByCause().keySet());
        for (String cause : causes) {
            expect(
                    "ledger.lost_by_cause." + cause,
                    said.lostByCause().getOrDefault(cause, 0L),
                    ledger.lostByCause().getOrDefault(cause, 0L));
        }
    }

    private void checkMeans(CellSummary summary, CellRun cell) {
        expect("slots", summary.slots(), cell.slots().size());
        double delays = 0.0;
        for (TasksFile.Row row : cell.tasks()) {
            delays += row.lost() ? 0.0 : row.delaySeconds();
        }
        expect("delay_s.mean", summary.delayS().mean(), delays / (ledger.done() + ledger.timedOut()));
        double variances = 0.0;
        double utilities = 0.0;
        for (SlotsFile.Row slot : cell.slots()) {
            variances += slot.loadVariance();
            utilities += Double.isNaN(slot.utility()) ? 0.0 : slot.utility();
        }
        expect("mean_var_ld", summary.meanVarLd(), variances / cell.slots().size());
        expect("utility.sum", summary.utility().sum(), utilities);
    }

    private void expect(String key, @Nullable Double said, double expected) {
        expect(key, said == null ? Double.NaN : said.doubleValue(), expected);
    }

    private void expect(String key, double value, double expected) {
        if (!Findings.same(value, expected)) {
            findings.add(
                    Rule.SUMMARY,
                    file,
                    key + " is " + Findings.text(value) + ", the rows come to " + Findings.text(expected));
        }
    }
}
