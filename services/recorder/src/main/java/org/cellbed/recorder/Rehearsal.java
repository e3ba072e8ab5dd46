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
 * A run before the recorded run, by the same processes, so that their code is loaded and compiled when the recorded run
 * begins. Its journal is read but not recorded. Not thread-safe.
 */
final class Rehearsal {
    private static final String MARK = ".rehearsal-";

    private final String runId;
    private final int attempt;
    private final RunStarted announcement;
    private final Consumer<Rehearsal> onOver;
    private final Map<Integer, Observer> cells = new HashMap<>();

    /**
     * Creates a rehearsal of a run.
     *
     * @param attempt the number of the attempt, from 1; a rehearsal that is cut short is repeated
     * @param onOver is called at each message after which the rehearsal is over in all cells
     */
    Rehearsal(String runId, int attempt, RunStarted announcement, Consumer<Rehearsal> onOver) {
        this.runId = runId + MARK + attempt;
        this.attempt = attempt;
        this.announcement = announcement;
        this.onOver = onOver;
        IntStream.rangeClosed(1, announcement.cells()).forEach(cell -> cells.put(cell, new Observer()));
    }

    /** Returns the run that an announced id belongs to: the id itself, or the run that a rehearsal prepares. */
    static String rehearsed(String announcedId) {
        int mark = announcedId.lastIndexOf(MARK);
        return mark < 0 ? announcedId : announcedId.substring(0, mark);
    }

    /** Returns the attempt that has this id; empty if it is not a rehearsal of the run. */
    static OptionalInt attempt(String runId, String announcedId) {
        String prefix = runId + MARK;
        return announcedId.startsWith(prefix)
                ? OptionalInt.of(Integer.parseInt(announcedId.substring(prefix.length())))
                : OptionalInt.empty();
    }

    /** Returns the run id in its messages. */
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
        return Objects.requireNonNull(cells.get(cell), () -> "no cell " + cell);
    }

    /** Whether a cell ended before its last slot. */
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
            // it only receives messages
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
            throw new IllegalStateException("found timer " + timer + ", expected none");
        }
    }
}
