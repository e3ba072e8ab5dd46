package org.cellbed.scenario.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario.Compute;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The kinds of values with a unit. */
public final class QuantityKinds {
    private QuantityKinds() {}

    /** The sign of the allowed values. */
    public enum Sign {
        POSITIVE(" above 0") {
            @Override
            boolean allows(double si) {
                return si > 0.0;
            }
        },
        NOT_NEGATIVE(" of at least 0") {
            @Override
            boolean allows(double si) {
                return si >= 0.0;
            }
        },
        ANY("") {
            @Override
            boolean allows(double si) {
                return true;
            }
        };

        private final String phrase;

        Sign(String phrase) {
            this.phrase = phrase;
        }

        abstract boolean allows(double si);
    }

    private static String units(Dimension dimension) {
        return " (units: " + dimension.unitList() + ")";
    }

    private static String pattern(Dimension dimension) {
        return "^" + NumberKinds.NUMBER + "\\s*" + dimension.unitPattern() + "$";
    }

    private static String rangePattern(Dimension dimension) {
        String rest = "(?:\\s*\\.\\.\\s*" + NumberKinds.NUMBER + ")?\\s*" + dimension.unitPattern();
        return "^" + NumberKinds.NUMBER + rest + "$";
    }

    /** One quantity. */
    public record Quantity(Dimension dimension, Sign sign) implements Kind<Double> {
        /** Creates the kind of quantities above 0. */
        public static Quantity positive(Dimension dimension) {
            return new Quantity(dimension, Sign.POSITIVE);
        }

        @Override
        public Optional<Double> read(Node node) {
            return Kind.text(node).flatMap(dimension::parse).filter(sign::allows);
        }

        @Override
        public String write(Double value) {
            return dimension.text(value);
        }

        @Override
        public String expected() {
            return dimension.phrase() + sign.phrase + " such as " + dimension.example() + units(dimension);
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("pattern", pattern(dimension));
        }
    }

    /** A range of quantities above 0, or a single one. */
    public record Interval(Dimension dimension, String example) implements Kind<Range> {
        @Override
        public Optional<Range> read(Node node) {
            return Kind.text(node).flatMap(dimension::parseRange).filter(range -> range.low() > 0.0);
        }

        @Override
        public String write(Range value) {
            return dimension.text(value);
        }

        @Override
        public String expected() {
            return dimension.phrase() + " above 0 or a range low..high such as " + example + units(dimension);
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("pattern", rangePattern(dimension));
        }
    }

    /** Frequencies of servers: a range to draw from, or a list by index. */
    public record Frequencies() implements Kind<Compute> {
        private static final Interval DRAWN = new Interval(Dimension.FREQUENCY, "12..20 GHz");
        private static final Quantity ONE = Quantity.positive(Dimension.FREQUENCY);

        @Override
        public Optional<Compute> read(Node node) {
            if (!(node instanceof SequenceNode list)) {
                return DRAWN.read(node).map(Compute.Drawn::new);
            }
            List<Optional<Double>> hz = list.getValue().stream().map(ONE::read).toList();
            return hz.isEmpty() || hz.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of(new Compute.Listed(
                            hz.stream().map(Optional::orElseThrow).toList()));
        }

        @Override
        public String write(Compute value) {
            return value instanceof Compute.Listed listed
                    ? listed.hz().stream().map(ONE::write).collect(Collectors.joining(", ", "[", "]"))
                    : DRAWN.write(((Compute.Drawn) value).hz());
        }

        @Override
        public String expected() {
            return DRAWN.expected() + ", or a list by index such as [12 GHz, 14 GHz]";
        }

        @Override
        public void describe(ObjectNode schema) {
            var either = schema.putArray("anyOf");
            DRAWN.describe(either.addObject());
            ObjectNode list = either.addObject().put("type", "array").put("minItems", 1);
            ONE.describe(list.putObject("items"));
        }
    }
}
