package org.cellbed.analysis.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.ToDoubleFunction;
import org.cellbed.rundir.TasksFile;

/** A part of a delay, named as its column in tasks.csv. */
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
    /** The return of the result, which takes no time in the model. */
    T_RETURN("return", Parts::returnSeconds);

    private final String title;

    @SuppressWarnings("Immutable") // a reference to a method of a record
    private final ToDoubleFunction<Parts> seconds;

    Part(String title, ToDoubleFunction<Parts> seconds) {
        this.title = title;
        this.seconds = seconds;
    }

    /** Returns the name for people. */
    public String title() {
        return title;
    }

    double secondsOf(Parts parts) {
        return seconds.applyAsDouble(parts);
    }

    /** Returns the recorded value in seconds; NaN if there is none. */
    public double secondsOf(TasksFile.Row row) {
        return secondsOf(Parts.of(row));
    }

    /** Returns the name in files and output. */
    @JsonValue
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
