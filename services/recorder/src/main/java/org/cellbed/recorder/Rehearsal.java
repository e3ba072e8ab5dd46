package org.cellbed.recorder;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/**
 * A run before the run, played by the same processes so that they have loaded and compiled their code when the real one begins.
 * Its journal is read and not recorded. Not thread-safe.
 */
final class Rehearsal {
    private static final String MARK = ".rehearsal-";

    private final String runId;
    private final int attempt;
    private final RunStarted announcement;
    private final Consumer<Rehearsal> onOver;
    private final Map<Integer, Observer> cells = new HashMap<>();

    /**
     * A rehearsal of a run.
     *
     * @param attempt 1 for the first; a rehearsal that was cut short is followed by another
     * @param onOver is called each time that a message comes after which all cells are over
     */
    Rehearsal(String runId, int attempt, RunStarted announcement, Consumer<Rehearsal> onOver) {
        this.runId = runId + MARK + attempt;
        this.attempt = attempt;
        this.announcement = announcement;
        this.onOver = onOver;
        IntStream.rangeClosed(1, announcement.cells()).forEach(cell -> cells.put(cell, new Observer()));
    }

    /** Returns the run that a run id belongs to: the run that is rehearsed where it is the id of a rehearsal. */
    static String rehearsed(String announcedId) {
        int mark = announcedId.lastIndexOf(MARK);
        return mark < 0 ? announcedId : announcedId.substring(0, mark);
    }

    /** Returns which attempt to rehearse a run has this id; empty where it is none. */
    static OptionalInt attempt(String runId, String announcedId) {
        String prefix = runId + MARK;
        return announcedId.startsWith(prefix)
                ? OptionalInt.of(Integer.parseInt(announcedId.substring(prefix.length())))
                : OptionalInt.empty();
    }

    /** Returns the name that its messages carry. */
    String runId() {
        return runId;
    }

    int attempt() {
        return attempt;
    }

    RunStarted announcement() {
        return announcement;
    }

    /** Returns the role that follows the journal of a cell. */
    Role observer(int cell) {
        return Objects.requireNonNull(cells.get(cell), () -> "there is no cell " + cell);
    }

    /** Whether a cell was ended before its last slot. */
    boolean cutShort() {
        return cells.values().stream().anyMatch(cell -> cell.cutShort);
    }

    private boolean over() {
        return cells.values().stream().allMatch(cell -> cell.over);
    }

    private final class Observer implements Role {
        private boolean over;
        private boolean cutShort;

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
            if (over()) {
                onOver.accept(Rehearsal.this);
            }
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            throw new IllegalStateException("no timer was asked for, and " + timer + " fired");
        }
    }
}
