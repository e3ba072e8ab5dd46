package org.cellbed.testbed.audit;

import java.util.Set;

/** Each row of tasks.csv by itself: status, decision, the parts of the delay and their sum. */
final class PartsCheck {
    private static final Set<String> STATUSES = Set.of("done", "timed_out", "lost");

    private final CellRun cell;
    private final Findings findings;

    PartsCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
    }

    void run() {
        for (TaskRow row : cell.tasks()) {
            if (checkStatus(row)) {
                checkDecision(row);
                checkNegative(row);
                switch (row.status()) {
                    case "done" -> checkDone(row);
                    case "timed_out" -> checkTimedOut(row);
                    default -> checkLost(row);
                }
            }
        }
    }

    private boolean checkStatus(TaskRow row) {
        boolean known = STATUSES.contains(row.status());
        if (!known) {
            findings.add(Rule.STATUS, cell, row, "status '" + row.status() + "', expected done, timed_out or lost");
        }
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
        return known;
    }

    /** What the equations leave out for a decision is 0, what they hold is not. */
    private void checkDecision(TaskRow row) {
        expect(row, "t_local_s", row.localSeconds(), row.decision() == 0);
        expect(row, "t_up_s", row.uploadSeconds(), row.decision() > 0);
        expect(row, "t_tran_s", row.transferSeconds(), row.decision() > 1);
        if (!Double.isNaN(row.computeSeconds())) {
            expect(row, "t_comp_s", row.computeSeconds(), row.decision() > 0);
        }
    }

    private void expect(TaskRow row, String part, double seconds, boolean positive) {
        if (Double.isNaN(seconds) || (seconds != 0.0) != positive) {
            findings.add(
                    Rule.PARTS,
                    cell,
                    row,
                    part + " is " + Findings.text(seconds) + ", expected " + (positive ? "a time" : "0.0")
                            + " with decision " + row.decision());
        }
    }

    private void checkNegative(TaskRow row) {
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

    private void checkDone(TaskRow row) {
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
    private void checkTimedOut(TaskRow row) {
        double deadline = cell.model().deadlineSeconds();
        if (row.delaySeconds() != deadline) {
            findings.add(
                    Rule.DEADLINE,
                    cell,
                    row,
                    "timed out with a delay of " + Findings.text(row.delaySeconds()) + ", the deadline is " + deadline);
        }
        if (!consistentlyKnown(row)) {
            findings.add(Rule.PARTS, cell, row, "some of t_wait_s, t_comp_s and t_return_s are empty, some are not");
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
    private boolean consistentlyKnown(TaskRow row) {
        boolean waitKnown = !Double.isNaN(row.waitSeconds());
        boolean returnKnown = !Double.isNaN(row.returnSeconds());
        boolean alike = waitKnown != Double.isNaN(row.computeSeconds());
        return alike && (returnKnown == waitKnown || (!cell.virtual() && !returnKnown));
    }

    private void checkReturn(TaskRow row) {
        if (cell.virtual() && row.returnSeconds() > 0.0) {
            findings.add(Rule.PARTS, cell, row, "t_return_s is " + row.returnSeconds() + " in virtual time");
        }
    }

    private void checkLost(TaskRow row) {
        if (!Double.isNaN(row.waitSeconds())
                || !Double.isNaN(row.computeSeconds())
                || !Double.isNaN(row.returnSeconds())
                || !Double.isNaN(row.delaySeconds())) {
            findings.add(
                    Rule.PARTS, cell, row, "is lost, yet t_wait_s, t_comp_s, t_return_s and delay_s are not all empty");
        }
    }
}
