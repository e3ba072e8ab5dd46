package org.cellbed.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Formats numbers for people. */
public final class Numbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e15;

    private Numbers() {}

    /** Returns a whole number with all digits. */
    static String brief(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Returns a number with four significant digits; {@code none} for NaN. */
    public static String brief(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return isReadable(value)
                ? plain(BigDecimal.valueOf(value).round(FOUR_DIGITS))
                : String.format(Locale.ROOT, "%.3e", value);
    }

    /** Returns all digits of a number; text unchanged. */
    static String exact(JsonNode value) {
        if (value.isNull()) {
            return "none";
        }
        return value.isNumber() && isReadable(value.asDouble())
                ? plain(new BigDecimal(value.asText()))
                : value.asText();
    }

    /** Returns a share as percent. */
    public static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100.0 * share);
    }

    /** Whether a number is readable without an exponent. */
    private static boolean isReadable(double value) {
        double size = Math.abs(value);
        return size == 0 || (size >= SMALL && size < LARGE);
    }

    private static String plain(BigDecimal digits) {
        BigDecimal stripped = digits.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, stripped.scale()) + "f", stripped);
    }
}
