package org.cellbed.runtime.process;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cellbed.model.text.Suggestion;
import org.cellbed.runtime.HostName;
import org.cellbed.runtime.metrics.HttpSettings;

/**
 * How a process is configured: by environment variables that start with {@code CELLBED_}. All else it learns from the run
 * that is announced.
 *
 * @param bootstrap the broker's address, host:port
 * @param kafkaConfig a file with further settings for Kafka's clients
 * @param deployment keeps those apart who share a broker
 * @param instances the names that the process's roles go by in each cell
 * @param cells the cells that it plays in
 * @param gateway whether a server is the one at the base station
 * @param watched whether the end of standard input ends the process, as its launcher is gone then
 * @param comesBack whether a process that is asked to end does so as one that is killed: its run is to go on with its successor
 * @param http where it serves metrics and health
 * @param learner what a learner is told besides
 * @param incarnation differs each time that a process is started
 */
public record ProcessEnvironment(
        String bootstrap,
        Optional<Path> kafkaConfig,
        String deployment,
        List<String> instances,
        List<Integer> cells,
        boolean gateway,
        boolean watched,
        boolean comesBack,
        HttpSettings http,
        LearnerSettings learner,
        long incarnation) {
    private static final String PREFIX = "CELLBED_";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "CELLBED_BOOTSTRAP",
            "CELLBED_KAFKA_CONFIG",
            "CELLBED_DEPLOYMENT",
            "CELLBED_INSTANCE",
            "CELLBED_CELLS",
            "CELLBED_GATEWAY",
            LauncherWatch.VARIABLE,
            "CELLBED_CONTINUE",
            "CELLBED_JAVA_OPTIONS"));

    static {
        KEYS.addAll(HttpSettings.KEYS);
        KEYS.addAll(LearnerSettings.KEYS);
    }

    private static final Pattern CELLS = Pattern.compile("([1-9]\\d{0,5})(?:-([1-9]\\d{0,5}))?");

    /** Copies the lists. */
    public ProcessEnvironment {
        instances = List.copyOf(instances);
        cells = List.copyOf(cells);
    }

    /**
     * Reads the variables.
     *
     * @throws IllegalArgumentException with all that is wrong, a line each
     */
    public static ProcessEnvironment of(Map<String, String> variables) {
        return of(variables, Set.of());
    }

    /**
     * Reads the variables.
     *
     * @param furtherKeys variables that are there for the process to read itself
     * @throws IllegalArgumentException with all that is wrong, a line each
     */
    public static ProcessEnvironment of(Map<String, String> variables, Set<String> furtherKeys) {
        Set<String> keys = new TreeSet<>(KEYS);
        keys.addAll(furtherKeys);
        List<String> problems = new ArrayList<>();
        variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !keys.contains(name))
                .forEach(name -> problems.add(unknown(name, keys)));
        ProcessEnvironment environment = new ProcessEnvironment(
                variables.getOrDefault("CELLBED_BOOTSTRAP", ""),
                path("CELLBED_KAFKA_CONFIG", variables),
                variables.getOrDefault("CELLBED_DEPLOYMENT", "default"),
                instances(variables.getOrDefault("CELLBED_INSTANCE", HostName.text())),
                cells(variables.getOrDefault("CELLBED_CELLS", "1"), problems),
                flag("CELLBED_GATEWAY", variables, problems),
                flag(LauncherWatch.VARIABLE, variables, problems),
                flag("CELLBED_CONTINUE", variables, problems),
                HttpSettings.of(variables, problems),
                LearnerSettings.of(variables, flag("CELLBED_SAMPLE", variables, problems)),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        if (environment.bootstrap().isBlank()) {
            problems.add("CELLBED_BOOTSTRAP is missing, expected the broker's address, as in localhost:9092");
        }
        if (environment.instances().isEmpty()) {
            problems.add("CELLBED_INSTANCE is empty, expected a name, or several separated by commas");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return environment;
    }

    private static String unknown(String name, Set<String> keys) {
        return name + " is unknown"
                + Suggestion.nearest(name, keys)
                        .map(near -> ", did you mean " + near + "?")
                        .orElse(", expected one of " + String.join(", ", keys));
    }

    /** Compose files pass on all variables that they know: one that is empty is as one that is not there. */
    static Optional<Path> path(String name, Map<String, String> variables) {
        return Optional.ofNullable(variables.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private static List<String> instances(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<Integer> cells(String text, List<String> problems) {
        Matcher matcher = CELLS.matcher(text);
        if (!matcher.matches()) {
            problems.add("CELLBED_CELLS is '" + text + "', expected a cell, as in 1, or a range, as in 1-8");
            return List.of();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (last < first) {
            problems.add("CELLBED_CELLS is '" + text + "', expected a range that does not run back");
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static boolean flag(String name, Map<String, String> variables, List<String> problems) {
        String text = variables.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(name + " is '" + text + "', expected true or false");
        }
        return text.equals("true");
    }
}
