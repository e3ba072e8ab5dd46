package org.cellbed.model.message;

import java.util.Locale;

/** Why a task was lost. */
public enum LossCause {
    /** It was submitted after the slot's decision window. */
    LATE,
    /** Its device left before the result was there. */
    DEVICE_GONE,
    /** Its server left or was replaced before it was computed. */
    SERVER_GONE,
    /** Server 1, by which all uploads go, left before the upload was over, or never passed the task on. */
    SERVER_1,
    /** It was completed but the device never reported the arrival of the result. */
    UNMEASURED,
    /** The run ended before it did. */
    RUN_ENDED;

    /** As written to files: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
