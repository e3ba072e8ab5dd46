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
import org.cellbed.scenario.UserPolicies;

/**
 * The configuration of a process: environment variables that start with {@code CELLBED_}. Everything else follows
 * from the announced run.
 *
 * @param bootstrap the broker's address, host:port
 * @param kafkaConfig a file with further settings for Kafka's clients
 * @param deployment separates the testbeds that share a broker
 * @param instances the names of the process's roles in each cell
 * @param cells the cells that the process takes part in
 * @param gateway whether a server is the one at the base station
 * @param watched whether the process ends when standard input ends, which means that its launcher has ended
 * @param resumable whether the process, when asked to stop, leaves the run as if killed, so that a restarted process
 *     resumes its part
 * @param http the address for metrics and health
 * @param policyJars jars with policies of users
 * @param learner settings of a learner
 * @param incarnation a number that differs at each start of the process
 */
public record ProcessEnvironment(
        String bootstrap,
        Optional<Path> kafkaConfig,
        String deployment,
        List<String> instances,
        List<Integer> cells,
        boolean gateway,
        boolean watched,
        boolean resumable,
        HttpSettings http,
        List<Path> policyJars,
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
            UserPolicies.VARIABLE,
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
        policyJars = List.copyOf(policyJars);
    }

    /**
     * Reads the environment variables.
     *
     * @throws IllegalArgumentException if some are invalid; the message has one line for each problem
     */
    public static ProcessEnvironment of(Map<String, String> variables) {
        return of(variables, Set.of());
    }

    /**
     * Reads the environment variables.
     *
     * @param furtherKeys names of variables that the process reads itself
     * @throws IllegalArgumentException if some are invalid; the message has one line for each problem
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
                policyJars(variables, problems),
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

    /**
     * Returns a variable as a path. An empty variable counts as missing, because compose files pass on every variable
     * that they name.
     */
    static Optional<Path> path(String name, Map<String, String> variables) {
        return Optional.ofNullable(variables.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private static List<Path> policyJars(Map<String, String> variables, List<String> problems) {
        try {
            return UserPolicies.jars(variables.getOrDefault(UserPolicies.VARIABLE, ""));
        } catch (IllegalArgumentException e) {
            problems.add(UserPolicies.VARIABLE + " " + e.getMessage());
            return List.of();
        }
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
            problems.add("CELLBED_CELLS is '" + text + "', expected a range from low to high, as in 1-8");
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
