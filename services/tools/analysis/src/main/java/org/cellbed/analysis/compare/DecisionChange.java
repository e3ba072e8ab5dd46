package org.cellbed.analysis.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The change of a task's place from one run to another. */
public enum DecisionChange {
    /** The same place in both. */
    KEPT("same place"),
    /** Different servers in the two runs. */
    OTHER_SERVER("another server"),
    /** The device in the first, a server in the second. */
    TO_SERVER("device to server"),
    /** A server in the first, the device in the second. */
    TO_DEVICE("server to device");

    private final String text;

    DecisionChange(String text) {
        this.text = text;
    }

    /** Returns the change between two decisions: 0 is the device, m server m. */
    static DecisionChange of(int first, int second) {
        if (first == second) {
            return KEPT;
        }
        return first == 0 ? TO_SERVER : second == 0 ? TO_DEVICE : OTHER_SERVER;
    }

    /** Returns the text for people. */
    String text() {
        return text;
    }

    /** Returns the key in files. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
