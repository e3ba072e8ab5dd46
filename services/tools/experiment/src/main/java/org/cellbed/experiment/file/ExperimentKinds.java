package org.cellbed.experiment.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cellbed.scenario.keys.Kind;
import org.cellbed.scenario.keys.TextKinds.Line;
import org.cellbed.scenario.keys.YamlText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The kinds of values that only keys of experiments have. */
final class ExperimentKinds {
    private ExperimentKinds() {}

    /** One word, or a list of distinct words. */
    record Names(String what) implements Kind<List<String>> {
        @Override
        public Optional<List<String>> read(Node node) {
            Line line = new Line(what);
            List<Optional<String>> names = items(node).stream().map(line::read).toList();
            return names.stream().allMatch(Optional::isPresent)
                    ? different(names.stream().map(Optional::orElseThrow).toList())
                    : Optional.empty();
        }

        @Override
        public String write(List<String> value) {
            Line line = new Line(what);
            return value.stream().map(line::write).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String expected() {
            return what + " or a list of different ones";
        }

        @Override
        public void describe(ObjectNode schema) {
            var either = schema.putArray("anyOf");
            either.addObject().put("type", "string").put("minLength", 1);
            either.addObject()
                    .put("type", "array")
                    .put("minItems", 1)
                    .put("uniqueItems", true)
                    .putObject("items")
                    .put("type", "string");
        }
    }

    /** A range of whole numbers, or a list of distinct ones. */
    record Seeds() implements Kind<List<Long>> {
        private static final Pattern RANGE = Pattern.compile("(0|[1-9][0-9]{0,8})\\.\\.(0|[1-9][0-9]{0,8})");
        private static final Pattern ONE = Pattern.compile("0|[1-9][0-9]{0,17}");
        private static final int MOST = 10_000;

        @Override
        public Optional<List<Long>> read(Node node) {
            Optional<Matcher> range = Kind.plain(node).map(RANGE::matcher).filter(Matcher::matches);
            if (range.isPresent()) {
                long first = Long.parseLong(range.get().group(1));
                long last = Long.parseLong(range.get().group(2));
                return first <= last && last - first < MOST
                        ? Optional.of(
                                LongStream.rangeClosed(first, last).boxed().toList())
                        : Optional.empty();
            }
            List<Optional<Long>> seeds = items(node).stream()
                    .map(item -> Kind.plain(item)
                            .filter(text -> ONE.matcher(text).matches())
                            .map(Long::valueOf))
                    .toList();
            return seeds.stream().allMatch(Optional::isPresent)
                    ? different(seeds.stream().map(Optional::orElseThrow).toList())
                    : Optional.empty();
        }

        @Override
        public String write(List<Long> value) {
            return value.toString();
        }

        @Override
        public String expected() {
            return "a range such as 1..10, a whole number or a list of different ones";
        }

        @Override
        public void describe(ObjectNode schema) {
            var either = schema.putArray("anyOf");
            either.addObject().put("type", "string").put("pattern", "^" + RANGE.pattern() + "$");
            either.addObject().put("type", "integer").put("minimum", 0);
            either.addObject()
                    .put("type", "array")
                    .put("minItems", 1)
                    .put("uniqueItems", true)
                    .putObject("items")
                    .put("type", "integer")
                    .put("minimum", 0);
        }
    }

    /** Keys of the scenario with one value each. */
    record Assignments() implements Kind<List<Assignment>> {
        @Override
        public Optional<List<Assignment>> read(Node node) {
            return pairs(node)
                    .map(pairs -> pairs.stream()
                            .map(pair -> new Assignment(key(pair), FlowText.of(pair.getValueNode()), line(pair)))
                            .toList());
        }

        @Override
        public String write(List<Assignment> value) {
            return value.stream()
                    .map(assignment -> assignment.key() + ": " + assignment.value())
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String expected() {
            return "a mapping of a scenario's keys, as in devices.count: 20";
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "object");
        }
    }

    /** Keys of the scenario with a list of distinct values each. */
    record Axes() implements Kind<List<Axis>> {
        @Override
        public Optional<List<Axis>> read(Node node) {
            return pairs(node).flatMap(pairs -> {
                List<Axis> axes = new ArrayList<>();
                for (NodeTuple pair : pairs) {
                    different(items(pair.getValueNode()).stream()
                                    .map(FlowText::of)
                                    .toList())
                            .ifPresent(values -> axes.add(new Axis(key(pair), values, line(pair))));
                }
                return axes.size() == pairs.size() ? Optional.of(List.copyOf(axes)) : Optional.empty();
            });
        }

        @Override
        public String write(List<Axis> value) {
            return value.stream()
                    .map(axis -> axis.key() + ": [" + String.join(", ", axis.values()) + "]")
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String expected() {
            return "a mapping of a scenario's keys to lists of different values, as in devices.count: [5, 10]";
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "object")
                    .putObject("additionalProperties")
                    .put("type", "array")
                    .put("minItems", 1)
                    .put("uniqueItems", true);
        }
    }

    /** Names, each with keys of the scenario. */
    record Named(String what) implements Kind<Map<String, List<Assignment>>> {
        @Override
        public Optional<Map<String, List<Assignment>>> read(Node node) {
            Assignments one = new Assignments();
            return pairs(node).flatMap(pairs -> {
                Map<String, List<Assignment>> byName = new LinkedHashMap<>();
                for (NodeTuple pair : pairs) {
                    one.read(pair.getValueNode()).ifPresent(assignments -> byName.put(key(pair), assignments));
                }
                return byName.size() == pairs.size() ? Optional.of(byName) : Optional.empty();
            });
        }

        @Override
        public String write(Map<String, List<Assignment>> value) {
            Assignments one = new Assignments();
            return value.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + one.write(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String expected() {
            return "a mapping of " + what + " to mappings of a scenario's keys";
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "object").putObject("additionalProperties").put("type", "object");
        }
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private static <T> Optional<List<T>> different(List<T> items) {
        boolean sound = !items.isEmpty() && new HashSet<>(items).size() == items.size();
        return sound ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    /** Returns the pairs of a mapping whose keys are distinct words. */
    private static Optional<List<NodeTuple>> pairs(Node node) {
        if (!(node instanceof MappingNode mapping)
                || !mapping.getValue().stream().allMatch(pair -> pair.getKeyNode() instanceof ScalarNode)) {
            return Optional.empty();
        }
        long keys =
                mapping.getValue().stream().map(ExperimentKinds::key).distinct().count();
        return keys == mapping.getValue().size() ? Optional.of(mapping.getValue()) : Optional.empty();
    }

    private static String key(NodeTuple pair) {
        return ((ScalarNode) pair.getKeyNode()).getValue();
    }

    private static int line(NodeTuple pair) {
        return YamlText.line(pair.getKeyNode().getStartMark());
    }
}
