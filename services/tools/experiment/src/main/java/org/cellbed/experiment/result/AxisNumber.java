package org.cellbed.experiment.result;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.scenario.keys.NumberKinds;
import org.jspecify.annotations.Nullable;

/**
 * A value of an axis that is a number, with its unit.
 *
 * @param value in that unit
 * @param unit as written; empty without one
 */
public record AxisNumber(double value, String unit) {
    private static final Pattern TEXT =
            Pattern.compile("\"?(" + NumberKinds.NUMBER + ")\\s*([^0-9.\\s\"][^\\s\"]*)?\"?");

    /**
     * Parses a number with or without a unit, {@code 20 MHz} or {@code 20MHz}; empty if the text is not a number, such
     * as a range.
     */
    public static Optional<AxisNumber> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(parts -> new AxisNumber(
                        Double.parseDouble(parts.group(1)),
                        Optional.ofNullable(parts.group(2)).orElse("")));
    }
}
