package org.cellbed.experiment.result;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.scenario.keys.NumberKinds;
import org.jspecify.annotations.Nullable;

/**
 * A value of an axis that is a number.
 *
 * @param value in the unit that stands with it
 * @param unit as it stands there; empty where none does
 */
public record AxisNumber(double value, String unit) {
    private static final Pattern TEXT =
            Pattern.compile("\"?(" + NumberKinds.NUMBER + ")\\s*([^0-9.\\s\"][^\\s\"]*)?\"?");

    /** A number with or without a unit, {@code 20 MHz} or {@code 20MHz}; empty where the text is none, such as a range. */
    public static Optional<AxisNumber> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(parts -> new AxisNumber(
                        Double.parseDouble(parts.group(1)),
                        Optional.ofNullable(parts.group(2)).orElse("")));
    }
}
