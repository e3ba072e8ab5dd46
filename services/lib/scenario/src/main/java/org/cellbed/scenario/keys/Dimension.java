package org.cellbed.scenario.keys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellbed.model.scenario.Range;

/**
 * The dimension of a quantity, with the units in which it may be given. Values are in SI units (bits for data, cycles
 * for work); they are converted in decimal arithmetic, so that a value that {@link #text} writes is read back
 * exactly.
 */
public enum Dimension {
    FREQUENCY("a frequency", "20 MHz", unit("Hz", "1"), unit("kHz", "1e3"), unit("MHz", "1e6"), unit("GHz", "1e9")),
    DATA(
            "an amount of data",
            "400 KB",
            unit("bit", "1"),
            reading("kbit", "1e3"),
            reading("Mbit", "1e6"),
            reading("B", "8"),
            unit("KB", "8e3"),
            unit("MB", "8e6")),
    WORK(
            "an amount of work",
            "1000 Mcycles",
            unit("cycles", "1"),
            unit("kcycles", "1e3"),
            unit("Mcycles", "1e6"),
            unit("Gcycles", "1e9")),
    RATE(
            "a data rate",
            "1 Gbit/s",
            unit("bit/s", "1"),
            unit("kbit/s", "1e3"),
            unit("Mbit/s", "1e6"),
            unit("Gbit/s", "1e9")),
    DURATION("a duration", "500 ms", unit("us", "1e-6"), unit("ms", "1e-3"), unit("s", "1"), reading("min", "60")),
    POWER("a power", "500 mW", unit("mW", "1e-3"), unit("W", "1"), decibel("dBm")),
    NOISE_DENSITY("a noise density", "-174 dBm/Hz", unit("W/Hz", "1"), decibel("dBm/Hz")),
    LOSS("a loss", "128.1 dB", unit("dB", "1")),
    DISTANCE("a distance", "250 m", unit("m", "1"), unit("km", "1e3"));

    private final String phrase;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Unit> units;

    Dimension(String phrase, String example, Unit... units) {
        this.phrase = phrase;
        this.example = example;
        this.units = List.of(units);
    }

    private record Unit(String symbol, BigDecimal factor, boolean decibel, boolean written) {}

    private static Unit unit(String symbol, String factor) {
        return new Unit(symbol, new BigDecimal(factor), false, true);
    }

    private static Unit reading(String symbol, String factor) {
        return new Unit(symbol, new BigDecimal(factor), false, false);
    }

    /** Creates a logarithmic unit relative to one milliwatt. */
    private static Unit decibel(String symbol) {
        return new Unit(symbol, BigDecimal.ONE, true, true);
    }

    /** Returns the name with its article, such as "a frequency". */
    String phrase() {
        return phrase;
    }

    /** Returns an example of a value. */
    String example() {
        return example;
    }

    /** Returns the symbols of the units, separated by commas. */
    String unitList() {
        return units.stream().map(Unit::symbol).collect(Collectors.joining(", "));
    }

    /** Returns a regular expression that matches one of the units. */
    String unitPattern() {
        return "(?:" + units.stream().map(Unit::symbol).collect(Collectors.joining("|")) + ")";
    }

    /** Parses a single quantity to SI units; empty if the text is malformed or overflows. */
    Optional<Double> parse(String text) {
        return parseRange(text).filter(range -> !text.contains("..")).map(Range::low);
    }

    /**
     * Parses {@code a..b UNIT} or {@code a UNIT} to SI units; empty if the text is malformed, not finite or not in
     * order.
     */
    Optional<Range> parseRange(String text) {
        Matcher matcher = Pattern.compile(
                        "(" + NumberKinds.NUMBER + ")(?:\\s*\\.\\.\\s*(" + NumberKinds.NUMBER + "))?\\s*(\\S+)")
                .matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String high = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
        return units.stream()
                .filter(unit -> unit.symbol().equals(matcher.group(3)))
                .findFirst()
                .flatMap(unit -> range(toSi(matcher.group(1), unit), toSi(high, unit)));
    }

    private static Optional<Range> range(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high) && low <= high
                ? Optional.of(new Range(low, high))
                : Optional.empty();
    }

    private static double toSi(String number, Unit unit) {
        BigDecimal value = new BigDecimal(number);
        return unit.decibel()
                ? StrictMath.pow(10.0, (value.doubleValue() - 30.0) / 10.0)
                : value.multiply(unit.factor()).doubleValue();
    }

    /** Returns a quantity as text, in the unit that suits its size. */
    String text(double si) {
        return text(new Range(si, si));
    }

    /** Returns a range as text, or a single quantity if its ends are equal, in the unit that suits its lower end. */
    String text(Range si) {
        Optional<String> decibels = si.low() == si.high() ? decibels(si.low()) : Optional.empty();
        return decibels.orElseGet(() -> {
            Unit unit = suitable(si.low());
            String low = number(si.low(), unit);
            return (si.low() == si.high() ? low : low + ".." + number(si.high(), unit)) + " " + unit.symbol();
        });
    }

    /** Returns a noise density in decibels; empty for other dimensions and if no short number is exact. */
    private Optional<String> decibels(double si) {
        if (this != NOISE_DENSITY || si <= 0.0) {
            return Optional.empty();
        }
        double rounded = Math.rint((10.0 * StrictMath.log10(si) + 30.0) * 1e6) / 1e6;
        String text = Numbers.text(rounded) + " dBm/Hz";
        return Optional.of(text).filter(t -> parse(t).equals(Optional.of(si)));
    }

    private Unit suitable(double si) {
        Unit suitable = units.get(0);
        double size = si == 0.0 ? 1.0 : Math.abs(si);
        for (Unit unit : units) {
            if (unit.written() && !unit.decibel() && size >= unit.factor().doubleValue()) {
                suitable = unit;
            }
        }
        return suitable;
    }

    /** Divides exactly: the factors of all units that are written have no prime factors but 2 and 5. */
    private static String number(double si, Unit unit) {
        return Numbers.text(new BigDecimal(Double.toString(si)).divide(unit.factor()));
    }
}
