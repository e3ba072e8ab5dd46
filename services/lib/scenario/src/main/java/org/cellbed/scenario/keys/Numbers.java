package org.cellbed.scenario.keys;

import java.math.BigDecimal;

/** Writes numbers as text that is read back to the same double. */
public final class Numbers {
    private static final int LONGEST_PLAIN = 24;

    private Numbers() {}

    /** Returns the shortest decimal that denotes this double, without an exponent unless it would be long. */
    public static String text(double value) {
        return text(new BigDecimal(Double.toString(value)));
    }

    /** Returns the decimal, without an exponent unless it would be long. */
    public static String text(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : scientific(value.stripTrailingZeros());
    }

    /** Returns the number with an exponent and a point in the mantissa, because YAML 1.1 reads 1E9 as a word. */
    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        int exponent = digits.length() - 1 - value.scale();
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "" : "+")
                + exponent;
    }
}
