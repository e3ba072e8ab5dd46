package org.cellbed.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;

/** The journal: every task ends exactly once and for a known reason, slots come in order, and the run has one end. */
final class LedgerCheck implements WireWatch {
    /** The name of the journal's reader. */
    static final String OBSERVER = "observer";

    private record TaskKey(int slot, int device) {}

    private final Cell cell;
    private final int slots;
    private final Timing timing;
    private final Set<TaskKey> generated = new HashSet<>();
    private final Set<TaskKey> submitted = new HashSet<>();
    private final Set<TaskKey> afterTheirSlot = new HashSet<>();
    private final Map<TaskKey, TaskOutcome> outcomes = new HashMap<>();
    private final Set<TaskKey> unsettled = new HashSet<>();
    private final Set<Integer> openedSlots = new HashSet<>();
    private final Set<Integer> transitions = new HashSet<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private int lastSlot = -1;
    private double lastEventSeconds = Double.NEGATIVE_INFINITY;
    private boolean finished;

    LedgerCheck(Cell cell, int slots, Timing timing) {
        this.cell = cell;
        this.slots = slots;
        this.timing = timing;
    }

    @Override
    public void sent(String from, String to, Message message) {
        if (message instanceof TaskSubmitted task && task.hasTask()) {
            generated.add(new TaskKey(task.slot(), task.device()));
        } else if (message instanceof SlotOpened opened) {
            openedSlots.add(opened.slot());
        } else if (message instanceof JournalEntry entry && to.equals(OBSERVER)) {
            Check.that(!finished, "nothing happens after the end", entry);
            journal(entry);
        }
    }

    @Override
    public void delivered(String to, Message message) {
        if (message instanceof TaskSubmitted task && task.hasTask() && !finished) {
            TaskKey key = new TaskKey(task.slot(), task.device());
            if (!submitted.contains(key) && task.slot() <= lastSlot) {
                afterTheirSlot.add(key);
            }
            submitted.add(key);
        }
    }

    /** Whether the run is over. */
    boolean finished() {
        return finished;
    }

    /** Returns the last slot with a transition. */
    int lastSlot() {
        return lastSlot;
    }

    /** Returns the counts of tasks by how they ended. */
    Map<String, Integer> ends() {
        return ends;
    }

    /**
     * Checks the ledger at the end of the run.
     *
     * @param disturbed whether processes died, left or stalled without a plan: their messages about slots that are over
     *     are lost
     */
    void balance(boolean disturbed) {
        assertThat(finished).as("the run has an end").isTrue();
        assertThat(unsettled).as("open work that was never settled").isEmpty();
        assertThat(transitions).as("slots that led to a transition").containsAll(openedSlots);
        Set<TaskKey> open = new HashSet<>(submitted);
        if (disturbed) {
            open.removeAll(afterTheirSlot);
        }
        open.removeAll(outcomes.keySet());
        assertThat(open).as("tasks without an end").isEmpty();
        if (timing == Timing.VIRTUAL) {
            assertThat(transitions).as("slots that led to a transition").hasSize(slots);
            assertThat(disturbed ? generated : outcomes.keySet()).isEqualTo(generated);
        }
    }

    private void journal(JournalEntry entry) {
        if (entry instanceof Transition transition) {
            transition(transition);
        } else if (entry instanceof TaskSettled settled) {
            TaskKey key = new TaskKey(settled.slot(), settled.outcome().device());
            Check.that(unsettled.remove(key), "what is settled was open", settled);
            Check.that(!settled.outcome().workOpen(), "what is settled is open no more", settled);
            Check.that(settled.outcome().status() == TaskStatus.TIMED_OUT, "what is settled had timed out", settled);
        } else if (entry instanceof EventOccurred event) {
            Check.that(event.seconds() >= lastEventSeconds, "time does not run back", event, lastEventSeconds);
            lastEventSeconds = event.seconds();
        } else if (entry instanceof RunFinished) {
            finished = true;
        }
    }

    private void transition(Transition transition) {
        Check.that(transition.slot() > lastSlot, "transitions come in the order of slots", transition, lastSlot);
        lastSlot = transition.slot();
        transitions.add(lastSlot);
        Check.notNegative(transition.loadVariance(), "var(LD)", lastSlot);
        for (double load : transition.nextLoadSeconds()) {
            Check.notNegative(load, "a load in x'", lastSlot);
        }
        int offloaders = 0;
        int lastDevice = 0;
        for (TaskOutcome outcome : transition.outcomes()) {
            Check.that(outcome.device() > lastDevice, "outcomes come in the order of devices", transition);
            lastDevice = outcome.device();
            Check.that(transition.opened().positionOf(lastDevice) >= 0, "who has an outcome takes part", transition);
            offloaders += outcome.decision() > 0 ? 1 : 0;
            ended(new TaskKey(lastSlot, lastDevice), outcome);
        }
        Check.that(transition.offloaders() == offloaders, "K counts those who offload", transition);
    }

    private void ended(TaskKey key, TaskOutcome outcome) {
        Check.that(submitted.contains(key), "what ends was submitted", key, outcome);
        Check.that(outcomes.put(key, outcome) == null, "a task ends once", key, outcome);
        ends.merge(
                outcome.lossCause()
                        .map(cause -> "lost " + cause.text())
                        .orElse(outcome.status().text()),
                1,
                Integer::sum);
        double deadline = cell.scenario().deadlineSeconds();
        boolean lost = outcome.status() == TaskStatus.LOST;
        boolean timedOut = outcome.status() == TaskStatus.TIMED_OUT;
        Check.that(outcome.lossCause().isPresent() == lost, "a lost task has a cause, others none", key, outcome);
        Check.that(Double.isNaN(outcome.delaySeconds()) == lost, "a lost task has no delay, others one", key, outcome);
        Check.that(!timedOut || outcome.delaySeconds() == deadline, "the delay is the deadline", key, outcome);
        Check.that(!outcome.workOpen() || timedOut, "work is open of timed-out tasks only", key, outcome);
        if (outcome.status() == TaskStatus.DONE) {
            done(key, outcome, deadline);
        }
        if (outcome.workOpen()) {
            unsettled.add(key);
        }
    }

    private void done(TaskKey key, TaskOutcome outcome, double deadline) {
        double parts = outcome.localSeconds()
                + outcome.uploadSeconds()
                + outcome.transferSeconds()
                + outcome.waitSeconds()
                + outcome.computeSeconds()
                + outcome.returnSeconds();
        Check.that(Math.abs(outcome.delaySeconds() - parts) < 1e-9, "a delay is the sum of its parts", key, outcome);
        Check.that(outcome.delaySeconds() <= deadline, "what is done is in time", key, outcome);
        Check.notNegative(outcome.delaySeconds(), "a delay", key, outcome);
        Check.that(timing == Timing.REAL || outcome.returnSeconds() == 0.0, "the way back takes no time", key, outcome);
    }
}
