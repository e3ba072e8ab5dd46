package org.cellbed.model.message;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which a task ends. */
public enum TaskStatus {
    /** Its result reached the device in time. */
    DONE("done"),
    /** It took longer than the deadline, which is recorded as its delay. The work was not cancelled. */
    TIMED_OUT("timed_out"),
    /** It had no result; see {@link LossCause}. */
    LOST("lost");

    private final String text;

    TaskStatus(String text) {
        this.text = text;
    }

    /** Returns the name in files. */
    public String text() {
        return text;
    }

    /** Finds a status by its text. */
    public static Optional<TaskStatus> find(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text.equals(text))
                .findFirst();
    }
}
