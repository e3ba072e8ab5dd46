package org.cellbed.runtime.scenario;

import java.math.BigDecimal;

/** Numbers as text that is read back to the same double. */
final class Numbers {
    private static final int LONGEST_PLAIN = 24;

    private Numbers() {}

    /** The shortest decimal that stands for this double, without an exponent where that is not long. */
    static String text(double value) {
        return text(new BigDecimal(Double.toString(value)));
    }

    /** The decimal, without an exponent where that is not long. */
    static String text(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : scientific(value.stripTrailingZeros());
    }

    /** With a point in the mantissa: YAML 1.1 takes 1E9 for a word. */
    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        int exponent = digits.length() - 1 - value.scale();
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "" : "+")
                + exponent;
    }
}
