package org.cellbed.testbed.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.cellbed.testbed.record.CellSummary;

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
        this.file = run.folder().resolve("summary.json");
    }

    void run() {
        if (run.summary().isEmpty()) {
            findings.add(Rule.SUMMARY, file, "there is no such file");
            return;
        }
        JsonNode summary = run.summary().get();
        checkLedger(summary.path("ledger"));
        if (run.cells().size() == 1) {
            checkMeans(summary, run.cells().get(0));
        }
    }

    private void checkLedger(JsonNode said) {
        expect("ledger.generated", said.path("generated"), ledger.generated());
        expect("ledger.done", said.path("done"), ledger.done());
        expect("ledger.timed_out", said.path("timed_out"), ledger.timedOut());
        expect("ledger.lost", said.path("lost"), ledger.lost());
        JsonNode causes = said.path("lost_by_cause");
        for (Map.Entry<String, Long> cause : ledger.lostByCause().entrySet()) {
            expect("ledger.lost_by_cause." + cause.getKey(), causes.path(cause.getKey()), cause.getValue());
        }
        causes.fieldNames().forEachRemaining(cause -> {
            if (!ledger.lostByCause().containsKey(cause)) {
                expect("ledger.lost_by_cause." + cause, causes.path(cause), 0);
            }
        });
    }

    private void checkMeans(JsonNode summary, CellRun cell) {
        expect("slots", summary.path("slots"), cell.slots().size());
        double delays = 0.0;
        for (TaskRow row : cell.tasks()) {
            delays += row.lost() ? 0.0 : row.delaySeconds();
        }
        expect("delay_s.mean", summary.path("delay_s").path("mean"), delays / (ledger.done() + ledger.timedOut()));
        double variances = 0.0;
        double utilities = 0.0;
        for (SlotRow slot : cell.slots()) {
            variances += slot.loadVariance();
            utilities += Double.isNaN(slot.utility()) ? 0.0 : slot.utility();
        }
        expect(
                "mean_var_ld",
                summary.path("mean_var_ld"),
                variances / cell.slots().size());
        expect("utility.sum", summary.path("utility").path("sum"), utilities);
    }

    private void expect(String key, JsonNode said, double expected) {
        double value = said.isNumber() ? said.doubleValue() : Double.NaN;
        if (!Findings.same(value, expected)) {
            findings.add(
                    Rule.SUMMARY,
                    file,
                    key + " is " + Findings.text(value) + ", the rows come to " + Findings.text(expected));
        }
    }
}
