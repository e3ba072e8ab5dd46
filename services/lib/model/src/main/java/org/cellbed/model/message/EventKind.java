package org.cellbed.model.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of events in a run's list of events. */
public enum EventKind {
    /** A device or server takes part from now on. */
    ATTACHED,
    /** A device or server no longer takes part. */
    DETACHED,
    /** An operator changed what is learned from; the detail names the change. */
    LEARNING_CHANGED,
    /** A task was lost; the detail is the text of its {@link LossCause}. */
    LOST,
    /** A server stopped computing. */
    OUTAGE_BEGAN,
    /** A server resumed computing. */
    OUTAGE_ENDED,
    /** A slot was skipped because it was overdue by more than its length. */
    SLOT_SKIPPED,
    /** The radio trace of a device had long gaps, which were closed. */
    TRACE_MENDED,
    /** The radio trace of a device came to its end and starts again. */
    TRACE_WRAPPED;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name that files, messages and metrics use: lower case with hyphens. */
    public String text() {
        return text;
    }

    /** Finds a kind by its text. */
    public static Optional<EventKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
