package org.cellbed.testbed.report;

import java.util.function.ToDoubleFunction;
import org.cellbed.testbed.audit.TaskRow;

/** A part of a delay, as its column in tasks.csv is called. */
enum Stage {
    T_LOCAL("local computing", "#8C8C8C", TaskRow::localSeconds),
    T_UP("upload", "#56B4E9", TaskRow::uploadSeconds),
    T_TRAN("transfer", "#CC79A7", TaskRow::transferSeconds),
    T_WAIT("waiting", "#D55E00", TaskRow::waitSeconds),
    T_COMP("computing", "#009E73", TaskRow::computeSeconds),
    T_RETURN("return", "#E69F00", TaskRow::returnSeconds);

    private final String text;
    private final String colour;

    @SuppressWarnings("Immutable") // a reference to a method of a record
    private final ToDoubleFunction<TaskRow> seconds;

    Stage(String text, String colour, ToDoubleFunction<TaskRow> seconds) {
        this.text = text;
        this.colour = colour;
        this.seconds = seconds;
    }

    String text() {
        return text;
    }

    String colour() {
        return colour;
    }

    double seconds(TaskRow task) {
        return seconds.applyAsDouble(task);
    }
}
