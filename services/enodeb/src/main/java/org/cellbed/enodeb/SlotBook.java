package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;

/**
 * The ledger of tasks: every submitted task until it has ended exactly once and its slot's transition was sent, and
 * after that the tasks that timed out or lost their device while work is still granted for them. Not thread-safe.
 */
final class SlotBook {
    /** A task with the slot it belongs to. */
    record Entry(OpenSlot slot, OpenTask task) {
        double generatedSeconds() {
            return slot.opened().openedSeconds();
        }
    }

    private final double deadlineSeconds;
    private final EventLog events;
    private final Map<Integer, OpenSlot> slots = new LinkedHashMap<>();
    private final Map<Long, Entry> trailing = new LinkedHashMap<>();
    private long transitions;

    SlotBook(double deadlineSeconds, EventLog events) {
        this.deadlineSeconds = deadlineSeconds;
        this.events = events;
    }

    /** Returns the slots whose transition has not been sent, in their order. */
    Collection<OpenSlot> open() {
        return Collections.unmodifiableCollection(slots.values());
    }

    /** Returns the state of these slots, to be saved. */
    List<CellState.Slot> openState() {
        return slots.values().stream().map(slot -> slot.state(task -> true)).toList();
    }

    /**
     * Returns the state of the unsettled tasks whose slot's transition has been sent, by slot, in the order of slots
     * and devices.
     */
    List<CellState.Slot> trailingState() {
        return trailing.values().stream()
                .map(Entry::slot)
                .distinct()
                .map(slot -> slot.state(task -> trails(new Entry(slot, task))))
                .toList();
    }

    /** Restores a saved state into this ledger, which must be empty. */
    void restore(CellState state) {
        transitions = state.lockStep().map(CellState.LockStep::transitions).orElse(0L);
        for (CellState.Slot each : state.openSlots()) {
            slots.put(each.opened().slot(), OpenSlot.restored(each));
        }
        for (CellState.Slot each : state.trailing()) {
            OpenSlot slot = OpenSlot.restored(each);
            slot.tasks().forEach(task -> trailing.put(key(each.opened().slot(), task.device()), new Entry(slot, task)));
        }
    }

    /** Returns all slots with unsettled tasks. */
    Set<Integer> unsettled() {
        Set<Integer> unsettled = new TreeSet<>(slots.keySet());
        trailing.values().forEach(entry -> unsettled.add(entry.slot().opened().slot()));
        return unsettled;
    }

    OpenSlot open(SlotOpened opened) {
        followedBy(opened);
        OpenSlot slot = new OpenSlot(opened);
        slots.put(opened.slot(), slot);
        return slot;
    }

    /** Adds the state of the cell after the last slot. */
    void followedBy(SlotOpened opened) {
        slots.values().forEach(slot -> slot.followedBy(opened));
    }

    Optional<OpenSlot> find(int slot) {
        return Optional.ofNullable(slots.get(slot));
    }

    /** Returns the number of transitions sent. */
    long transitions() {
        return transitions;
    }

    /** Whether a slot has unsettled tasks. */
    boolean hasOpen(int slot) {
        return unsettled().contains(slot);
    }

    /** Whether every task has ended and every server has completed its granted work, except lost work. */
    boolean empty() {
        return slots.isEmpty() && trailing.values().stream().noneMatch(this::timedOut);
    }

    /**
     * Handles the completion of a task's work; ignores duplicates and unknown tasks.
     *
     * @param arrivesAtOnce whether the result arrives at the device immediately
     */
    void workDone(TaskCompleted completed, boolean arrivesAtOnce) {
        Optional<Entry> found = entry(completed.slot(), completed.device())
                .filter(entry -> entry.task().onServer(completed.server(), completed.attachment()));
        found.ifPresent(entry -> {
            entry.task().workDone(completed);
            if (arrivesAtOnce && trails(entry)) {
                entry.task().arrivedTooLate();
            } else if (arrivesAtOnce && !entry.task().ended()) {
                entry.task().arrivedAtOnce();
                entry.slot().oneEnded();
            }
        });
    }

    /** Handles the arrival of a result at the device; ignores duplicates and unknown tasks. */
    void measured(TaskMeasured measured) {
        Optional<Entry> found = entry(measured.slot(), measured.device());
        if (found.isEmpty()) {
            find(measured.slot()).ifPresent(slot -> slot.measuredEarly(measured));
        }
        found.filter(entry -> !entry.task().ended()).ifPresent(entry -> {
            if (trails(entry)) {
                entry.task().workMeasured(measured);
            } else {
                entry.task().measured(measured);
                entry.slot().oneEnded();
            }
        });
    }

    /** Marks as lost the tasks that a condition selects and that have not ended. */
    void lose(Predicate<Entry> condition, LossCause cause, double atSeconds, Outbox out) {
        for (OpenSlot slot : slots.values()) {
            for (OpenTask task : slot.tasks()) {
                Entry entry = new Entry(slot, task);
                if (condition.test(entry)) {
                    loseUnlessEnded(entry, cause, atSeconds, out);
                }
            }
        }
    }

    /** Marks as lost the granted work that a condition selects, and returns its tasks, ended ones included. */
    List<Entry> loseWork(Predicate<Entry> condition, LossCause cause, double atSeconds, Outbox out) {
        List<Entry> lost = new ArrayList<>();
        for (OpenSlot slot : slots.values()) {
            for (OpenTask task : slot.tasks()) {
                Entry entry = new Entry(slot, task);
                if (task.workOpen() && condition.test(entry)) {
                    task.workLost();
                    lost.add(entry);
                    loseUnlessEnded(entry, cause, atSeconds, out);
                }
            }
        }
        for (Entry entry : trailing.values()) {
            if (entry.task().workOpen() && condition.test(entry)) {
                entry.task().workLost();
                lost.add(entry);
            }
        }
        return lost;
    }

    /** Adds a task that is lost from the start. */
    void addLost(OpenSlot slot, OpenTask task, LossCause cause, double atSeconds, Outbox out) {
        lose(new Entry(slot, task), cause, atSeconds, out);
        slot.add(task);
    }

    /** Ends the run: marks all tasks that have not ended as lost, and settles all slots. */
    void giveUp(double atSeconds, Outbox out) {
        loseWork(entry -> true, LossCause.RUN_ENDED, atSeconds, out);
        lose(entry -> true, LossCause.RUN_ENDED, atSeconds, out);
        slots.values().forEach(OpenSlot::giveUpAll);
        settle(atSeconds, out);
    }

    /**
     * Sends the settled results: work of tasks that had timed out, then the transitions of slots, both in the order of
     * slots and devices, independent of the order of the servers' reports.
     */
    void settle(double atSeconds, Outbox out) {
        trailing.values().removeIf(entry -> {
            boolean settled = !entry.task().workOpen();
            if (settled && timedOut(entry)) {
                out.journal(new TaskSettled(
                        entry.slot().opened().slot(), entry.task().outcome(deadlineSeconds)));
            }
            return settled;
        });
        settleSlots(atSeconds, out);
    }

    private void settleSlots(double atSeconds, Outbox out) {
        Iterator<OpenSlot> each = slots.values().iterator();
        while (each.hasNext()) {
            OpenSlot slot = each.next();
            if (!slot.settledAt(atSeconds, deadlineSeconds)) {
                return;
            }
            each.remove();
            Transition transition = slot.transition(deadlineSeconds);
            out.journal(transition);
            transitions++;
            for (OpenTask task : slot.tasks()) {
                if (task.workOpen()) {
                    trailing.put(key(transition.slot(), task.device()), new Entry(slot, task));
                }
            }
        }
    }

    private void loseUnlessEnded(Entry entry, LossCause cause, double atSeconds, Outbox out) {
        OpenTask task = entry.task();
        boolean overdue = entry.generatedSeconds() + deadlineSeconds <= atSeconds;
        if (overdue || task.endedBy(entry.generatedSeconds(), atSeconds)) {
            return;
        }
        if (!task.ended()) {
            entry.slot().oneEnded();
        }
        lose(entry, cause, atSeconds, out);
    }

    private void lose(Entry entry, LossCause cause, double atSeconds, Outbox out) {
        entry.task().lose(cause);
        String subject =
                "task-" + entry.slot().opened().slot() + "-" + entry.task().device();
        events.add(atSeconds, EventKind.LOST, subject, cause.text(), out);
    }

    private boolean timedOut(Entry entry) {
        return entry.task().outcome(deadlineSeconds).status() == TaskStatus.TIMED_OUT;
    }

    private boolean trails(Entry entry) {
        return trailing.containsKey(
                key(entry.slot().opened().slot(), entry.task().device()));
    }

    private Optional<Entry> entry(int slot, int device) {
        Optional<Entry> open = find(slot).flatMap(of -> of.task(device).map(task -> new Entry(of, task)));
        return open.isPresent() ? open : Optional.ofNullable(trailing.get(key(slot, device)));
    }

    private static long key(int slot, int device) {
        return (long) slot << Integer.SIZE | device;
    }
}
