package org.cellbed.testbed.experiment.statistics;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Values of axes as numbers. */
public final class Axes {
    private Axes() {}

    /** The number that a value begins with, its unit left out; empty where it is none. */
    public static OptionalDouble number(@Nullable String value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(value.split(" ", 2)[0]));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
