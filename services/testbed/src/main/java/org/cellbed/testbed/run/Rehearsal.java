package org.cellbed.testbed.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.testbed.plan.RunPlan;

/**
 * A run before the run, by the same processes, so that they have loaded and compiled their code when the real one begins. Nobody
 * records it. {@link #over} and {@link #cutShort} may be asked from any thread.
 */
final class Rehearsal {
    private final String runId = UUID.randomUUID().toString();
    private final RunStarted announcement;
    private final Map<Integer, Observer> cells = new HashMap<>();

    /** One of a run that takes as long by the wall clock as the plan says, in whole slots. */
    Rehearsal(RunPlan plan) {
        this.announcement = plan.rehearsal();
        IntStream.rangeClosed(1, plan.scenario().cells()).forEach(cell -> cells.put(cell, new Observer()));
    }

    /** What it is called where messages are; no other run has the same. */
    String runId() {
        return runId;
    }

    RunStarted announcement() {
        return announcement;
    }

    /** Whose journal tells how far a cell has come. */
    Role observer(int cell) {
        return Objects.requireNonNull(cells.get(cell), () -> "there is no cell " + cell);
    }

    /** Whether all cells have come to their last slot, or were ended before. */
    boolean over() {
        return cells.values().stream().allMatch(cell -> cell.over);
    }

    /** Whether somebody has ended a cell before its last slot. */
    boolean cutShort() {
        return cells.values().stream().anyMatch(cell -> cell.cutShort);
    }

    private final class Observer implements Role {
        private volatile boolean over;
        private volatile boolean cutShort;

        @Override
        public void start(Outbox out) {
            // it only listens
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            if (message instanceof RunFinished finished) {
                cutShort = finished.slots() < announcement.slots();
                over = true;
            } else if (message instanceof Transition transition && transition.slot() >= announcement.slots() - 1) {
                over = true;
            }
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            throw new IllegalStateException("no timer was asked for, and " + timer + " fired");
        }
    }
}
