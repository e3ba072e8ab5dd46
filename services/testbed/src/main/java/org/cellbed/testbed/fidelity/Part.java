package org.cellbed.testbed.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.ToDoubleFunction;
import org.cellbed.testbed.audit.TaskRow;

/** The parts of a delay, as their columns in tasks.csv are called. */
public enum Part {
    /** Computing on the device. */
    T_LOCAL(Parts::localSeconds),
    /** The upload. */
    T_UP(Parts::uploadSeconds),
    /** The transfer over fibre. */
    T_TRAN(Parts::transferSeconds),
    /** Waiting at the server. */
    T_WAIT(Parts::waitSeconds),
    /** Computing at the server. */
    T_COMP(Parts::computeSeconds),
    /** The way back; in the model it takes no time. */
    T_RETURN(Parts::returnSeconds);

    @SuppressWarnings("Immutable") // a reference to a method of a record
    private final ToDoubleFunction<Parts> seconds;

    Part(ToDoubleFunction<Parts> seconds) {
        this.seconds = seconds;
    }

    double secondsOf(Parts parts) {
        return seconds.applyAsDouble(parts);
    }

    /** As recorded, in seconds; NaN where it was not. */
    public double secondsOf(TaskRow row) {
        return secondsOf(Parts.of(row));
    }

    /** As written to files and shown. */
    @JsonValue
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
