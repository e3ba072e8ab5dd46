package org.cellbed.analysis.audit;

import static org.cellbed.rundir.TasksFile.COLUMNS;

import java.util.Arrays;
import java.util.List;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Column;
import org.cellbed.rundir.TasksFile;

/** Each row of tasks.csv by itself: status, decision, the parts of the delay and their sum. */
final class PartsCheck {
    private final CellRun cell;
    private final Findings findings;

    PartsCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
    }

    void run() {
        for (TasksFile.Row row : cell.tasks()) {
            checkStatus(row);
            checkDecision(row);
            checkNegative(row);
            switch (row.status()) {
                case DONE -> checkDone(row);
                case TIMED_OUT -> checkTimedOut(row);
                case LOST -> checkLost(row);
            }
        }
    }

    private void checkStatus(TasksFile.Row row) {
        if (row.decision() < -1 || row.decision() > cell.model().maxServers()) {
            findings.add(
                    Rule.STATUS,
                    cell,
                    row,
                    "decision " + row.decision() + ", expected -1.."
                            + cell.model().maxServers());
        } else if (row.decision() == -1 && !row.lost()) {
            findings.add(Rule.STATUS, cell, row, "no decision was taken, yet it is not lost");
        }
    }

    /** What the equations leave out for a decision is 0, what they hold is not. */
    private void checkDecision(TasksFile.Row row) {
        expect(row, COLUMNS.local, row.localSeconds(), row.decision() == 0);
        expect(row, COLUMNS.upload, row.uploadSeconds(), row.decision() > 0);
        expect(row, COLUMNS.transfer, row.transferSeconds(), row.decision() > 1);
        if (!Double.isNaN(row.computeSeconds())) {
            expect(row, COLUMNS.compute, row.computeSeconds(), row.decision() > 0);
        }
    }

    private void expect(TasksFile.Row row, Column part, double seconds, boolean positive) {
        if (Double.isNaN(seconds) || (seconds != 0.0) != positive) {
            findings.add(
                    Rule.PARTS,
                    cell,
                    row,
                    part.name() + " is " + Findings.text(seconds) + ", expected " + (positive ? "a time" : "0.0")
                            + " with decision " + row.decision());
        }
    }

    private void checkNegative(TasksFile.Row row) {
        double[] values = {
            row.lengthBits(),
            row.cycles(),
            row.gain(),
            row.localSeconds(),
            row.uploadSeconds(),
            row.transferSeconds(),
            row.waitSeconds(),
            row.computeSeconds(),
            row.returnSeconds(),
            row.delaySeconds()
        };
        for (double value : values) {
            if (value < 0.0 && !Findings.same(value, 0.0)) {
                findings.add(Rule.NEGATIVE, cell, row, "holds " + value);
            }
        }
    }

    private void checkDone(TasksFile.Row row) {
        double sum = row.partsSeconds();
        if (Double.isNaN(sum) || Double.isNaN(row.delaySeconds())) {
            findings.add(Rule.PARTS, cell, row, "is done, yet a part of its delay is empty");
        } else if (!Findings.same(sum, row.delaySeconds())) {
            findings.add(
                    Rule.DELAY_SUM, cell, row, "its delay is " + row.delaySeconds() + " s, its parts sum to " + sum);
        } else if (row.delaySeconds() > cell.model().deadlineSeconds()) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "is done after " + row.delaySeconds() + " s, past the deadline of "
                            + cell.model().deadlineSeconds() + " s");
        }
        checkReturn(row);
    }

    /** Its work may have been lost later, or the run was stopped: then its parts at the server are empty. */
    private void checkTimedOut(TasksFile.Row row) {
        double deadline = cell.model().deadlineSeconds();
        if (row.delaySeconds() != deadline) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "timed out with a delay of " + Findings.text(row.delaySeconds()) + ", the deadline is " + deadline);
        }
        if (!consistentlyKnown(row)) {
            findings.add(
                    Rule.PARTS,
                    cell,
                    row,
                    "some of " + names(COLUMNS.waiting, COLUMNS.compute, COLUMNS.returning)
                            + " are empty, some are not");
        } else if (row.partsSeconds() < deadline && !Findings.same(row.partsSeconds(), deadline)) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "timed out, yet its parts sum to " + row.partsSeconds() + " s, within the deadline");
        }
        checkReturn(row);
    }

    /** In real time the work may be done and the result not at the device when the deadline comes. */
    private boolean consistentlyKnown(TasksFile.Row row) {
        boolean waitKnown = !Double.isNaN(row.waitSeconds());
        boolean returnKnown = !Double.isNaN(row.returnSeconds());
        boolean alike = waitKnown != Double.isNaN(row.computeSeconds());
        return alike && (returnKnown == waitKnown || (!cell.virtual() && !returnKnown));
    }

    private void checkReturn(TasksFile.Row row) {
        if (cell.virtual() && row.returnSeconds() > 0.0) {
            findings.add(
                    Rule.PARTS,
                    cell,
                    row,
                    COLUMNS.returning.name() + " is " + row.returnSeconds() + " in virtual time");
        }
    }

    private void checkLost(TasksFile.Row row) {
        if (!Double.isNaN(row.waitSeconds())
                || !Double.isNaN(row.computeSeconds())
                || !Double.isNaN(row.returnSeconds())
                || !Double.isNaN(row.delaySeconds())) {
            findings.add(
                    Rule.PARTS,
                    cell,
                    row,
                    "is lost, yet " + names(COLUMNS.waiting, COLUMNS.compute, COLUMNS.returning, COLUMNS.delay)
                            + " are not all empty");
        }
    }

    private static String names(Column... columns) {
        List<String> names = Arrays.stream(columns).map(Column::name).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
