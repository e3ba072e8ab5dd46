package org.cellbed.analysis.audit;

import static org.cellbed.rundir.TasksFile.COLUMNS;

import java.util.Arrays;
import java.util.List;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Column;
import org.cellbed.rundir.TasksFile;

/** The check of each row of tasks.csv by itself: status, decision, the parts of the delay and their sum. */
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
                    "decision: found " + row.decision() + ", expected -1.."
                            + cell.model().maxServers());
        } else if (row.decision() == -1 && !row.lost()) {
            findings.add(
                    Rule.STATUS,
                    cell,
                    row,
                    "status: found " + row.status().text() + ", expected lost, as no decision was taken");
        }
    }

    /** Checks that the parts that the equations leave out for a decision are 0, and the others are not. */
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
                    part.name() + ": found " + Findings.text(seconds) + ", expected " + (positive ? "a time" : "0.0")
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
                findings.add(Rule.NEGATIVE, cell, row, "found " + value + ", expected a number of at least 0");
            }
        }
    }

    private void checkDone(TasksFile.Row row) {
        double sum = row.partsSeconds();
        if (Double.isNaN(sum) || Double.isNaN(row.delaySeconds())) {
            findings.add(Rule.PARTS, cell, row, "found an empty part of its delay, expected all parts of a done task");
        } else if (!Findings.same(sum, row.delaySeconds())) {
            findings.add(
                    Rule.DELAY_SUM,
                    cell,
                    row,
                    "delay: found " + row.delaySeconds() + " s, expected " + sum + " s, the sum of its parts");
        } else if (row.delaySeconds() > cell.model().deadlineSeconds()) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "delay: found " + row.delaySeconds() + " s, expected at most the deadline of "
                            + cell.model().deadlineSeconds() + " s");
        }
        checkReturn(row);
    }

    /** Checks a timed-out task. Its parts at the server are empty if its work was lost later or the run was stopped. */
    private void checkTimedOut(TasksFile.Row row) {
        double deadline = cell.model().deadlineSeconds();
        if (row.delaySeconds() != deadline) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "delay: found " + Findings.text(row.delaySeconds()) + " s, expected the deadline of " + deadline
                            + " s");
        }
        if (!consistentlyKnown(row)) {
            findings.add(
                    Rule.PARTS,
                    cell,
                    row,
                    names(COLUMNS.waiting, COLUMNS.compute, COLUMNS.returning)
                            + ": found only some of them, expected all or none");
        } else if (row.partsSeconds() < deadline && !Findings.same(row.partsSeconds(), deadline)) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "found " + row.partsSeconds() + " s as the sum of its parts, expected more than the deadline of "
                            + deadline + " s, as it timed out");
        }
        checkReturn(row);
    }

    /**
     * Whether all parts at the server are known, or none. In real time, the work may be done although the result missed
     * the deadline.
     */
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
                    COLUMNS.returning.name() + ": found " + row.returnSeconds() + ", expected 0.0 in virtual time");
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
                    names(COLUMNS.waiting, COLUMNS.compute, COLUMNS.returning, COLUMNS.delay)
                            + ": found a number, expected none for a lost task");
        }
    }

    private static String names(Column... columns) {
        List<String> names = Arrays.stream(columns).map(Column::name).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
