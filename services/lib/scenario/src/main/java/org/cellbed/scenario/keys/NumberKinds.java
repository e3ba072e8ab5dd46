package org.cellbed.scenario.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** The kinds of numbers without a unit, and of true and false. */
public final class NumberKinds {
    /** A pattern of a decimal number, valid in both JSON Schema and Java. */
    public static final String NUMBER = "[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?";

    private static final Pattern WHOLE = Pattern.compile("[+-]?(?:0|[1-9][0-9]*)");
    private static final Pattern REAL = Pattern.compile(NUMBER);

    private NumberKinds() {}

    /** A whole number from {@code least} to {@code most}. */
    public record Whole(int least, int most) implements Kind<Integer> {
        /** Creates the kind of whole numbers of at least {@code least}. */
        public static Whole atLeast(int least) {
            return new Whole(least, Integer.MAX_VALUE);
        }

        @Override
        public Optional<Integer> read(Node node) {
            return Kind.plain(node)
                    .filter(text -> WHOLE.matcher(text).matches())
                    .map(BigInteger::new)
                    .filter(value -> value.bitLength() < Integer.SIZE)
                    .map(BigInteger::intValue)
                    .filter(value -> value >= least && value <= most);
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }

        @Override
        public String expected() {
            if (least == most) {
                return Integer.toString(least);
            }
            String bounds = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
            return "a whole number of " + bounds;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "integer").put("minimum", least).put("maximum", most);
        }
    }

    /** A number of at least {@code least} and, unless {@code most} is infinite, at most {@code most}. */
    public record Real(double least, double most, boolean leastExcluded) implements Kind<Double> {
        /** Any number above 0. */
        public static final Real POSITIVE = new Real(0.0, Double.POSITIVE_INFINITY, true);

        /** Any number of at least 0. */
        public static final Real NOT_NEGATIVE = new Real(0.0, Double.POSITIVE_INFINITY, false);

        /** A number from 0 to 1. */
        public static final Real PROBABILITY = new Real(0.0, 1.0, false);

        @Override
        public Optional<Double> read(Node node) {
            return Kind.plain(node)
                    .filter(text -> REAL.matcher(text).matches())
                    .map(text -> new BigDecimal(text).doubleValue())
                    .filter(value -> Double.isFinite(value) && value >= least && value <= most)
                    .filter(value -> !leastExcluded || value > least);
        }

        @Override
        public String write(Double value) {
            return Numbers.text(value);
        }

        @Override
        public String expected() {
            String from = Numbers.text(least);
            if (Double.isFinite(most)) {
                return "a number of " + from + " to " + Numbers.text(most);
            }
            return leastExcluded ? "a number above " + from : "a number of at least " + from;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "number").put(leastExcluded ? "exclusiveMinimum" : "minimum", least);
            if (Double.isFinite(most)) {
                schema.put("maximum", most);
            }
        }
    }

    /** True or false. */
    public record Flag() implements Kind<Boolean> {
        @Override
        public Optional<Boolean> read(Node node) {
            return Kind.plain(node)
                    .filter(text -> text.equals("true") || text.equals("false"))
                    .map(Boolean::valueOf);
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "boolean");
        }
    }
}
