package org.cellbed.analysis.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.ToDoubleFunction;
import org.cellbed.rundir.TasksFile;

/** The parts of a delay, as their columns in tasks.csv are called. */
public enum Part {
    /** Computing on the device. */
    T_LOCAL("local computing", Parts::localSeconds),
    /** The upload. */
    T_UP("upload", Parts::uploadSeconds),
    /** The transfer over fibre. */
    T_TRAN("transfer", Parts::transferSeconds),
    /** Waiting at the server. */
    T_WAIT("waiting", Parts::waitSeconds),
    /** Computing at the server. */
    T_COMP("computing", Parts::computeSeconds),
    /** The way back; in the model it takes no time. */
    T_RETURN("return", Parts::returnSeconds);

    private final String title;

    @SuppressWarnings("Immutable") // a reference to a method of a record
    private final ToDoubleFunction<Parts> seconds;

    Part(String title, ToDoubleFunction<Parts> seconds) {
        this.title = title;
        this.seconds = seconds;
    }

    /** For people. */
    public String title() {
        return title;
    }

    double secondsOf(Parts parts) {
        return seconds.applyAsDouble(parts);
    }

    /** As recorded, in seconds; NaN where it was not. */
    public double secondsOf(TasksFile.Row row) {
        return secondsOf(Parts.of(row));
    }

    /** As written to files and shown. */
    @JsonValue
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
