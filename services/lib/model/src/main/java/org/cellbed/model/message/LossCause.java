package org.cellbed.model.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reasons for which a task is lost. */
public enum LossCause {
    /** It was submitted after the slot's decision window. */
    LATE,
    /** Its device left before the result arrived. */
    DEVICE_GONE,
    /** Its server left or was replaced before it was computed. */
    SERVER_GONE,
    /** Server 1, which receives all uploads, left before the upload was over, or never forwarded the task. */
    SERVER_1,
    /** It was completed but the device never reported the arrival of the result. */
    UNMEASURED,
    /** The run ended before the task. */
    RUN_ENDED;

    /** Returns the name in files: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds a cause by its text. */
    public static Optional<LossCause> find(String text) {
        return Arrays.stream(values())
                .filter(cause -> cause.text().equals(text))
                .findFirst();
    }
}
