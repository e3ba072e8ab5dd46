package org.cellbed.rundir.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.UserPolicies;
import org.cellbed.scenario.keys.ScenarioProblems;
import org.cellbed.scenario.keys.Setting;

/**
 * The run that a recorder announces, and the place of its run directory, from environment variables. An empty variable
 * counts as missing, because compose files pass on every variable that they know.
 *
 * @param runs the folder for run directories
 */
public record RunSettings(RunPlan plan, Path runs) {
    /** The variables that are read. */
    public static final Set<String> KEYS = new TreeSet<>(Set.of(
            "CELLBED_SCENARIO",
            "CELLBED_POLICY",
            "CELLBED_SEED",
            "CELLBED_SCENARIO_SEED",
            "CELLBED_SPEED",
            "CELLBED_REHEARSAL",
            "CELLBED_SLOTS",
            "CELLBED_SET",
            "CELLBED_RUNS"));

    private static final Pattern ITEM = Pattern.compile("[^\\s;]+");

    /**
     * Reads the variables; the run is in real time over a broker.
     *
     * @param policyJars jars with policies of users
     * @throws IllegalArgumentException with all problems, a line each
     */
    public static RunSettings of(Map<String, String> variables, List<Path> policyJars, Optional<Path> kafkaConfig) {
        Values values = new Values(variables, UserPolicies.catalog(policyJars), new ArrayList<>());
        return new RunSettings(
                values.plan(policyJars, kafkaConfig),
                Path.of(values.text("CELLBED_RUNS").orElse("runs")));
    }

    /** The variables and the problems found in them. */
    private record Values(Map<String, String> variables, PolicyCatalog policies, List<String> problems) {
        RunPlan plan(List<Path> policyJars, Optional<Path> kafkaConfig) {
            Seeds seeds = new Seeds(whole("CELLBED_SCENARIO_SEED", 1), whole("CELLBED_SEED", 1));
            double speed = positive("CELLBED_SPEED", 1.0);
            double rehearsalSeconds = seconds("CELLBED_REHEARSAL", 0.0);
            Scenario scenario = scenario();
            PolicyProvider policy = policies.provider(scenario.policy());
            // a policy on the class path is an input of the run like one in a named jar
            List<Path> jars = Stream.concat(policyJars.stream(), UserPolicies.jarOf(policy).stream())
                    .map(jar -> jar.toAbsolutePath().normalize())
                    .distinct()
                    .toList();
            return new RunPlan(
                    scenario,
                    seeds,
                    policy.learned() ? new Learning.Trained(Optional.empty()) : Learning.NONE,
                    new Pace(Timing.REAL, speed, rehearsalSeconds),
                    Processes.SEPARATE,
                    jars,
                    kafkaConfig,
                    true,
                    given());
        }

        Optional<String> text(String name) {
            return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        long whole(String name, long otherwise) {
            String text = text(name).orElse(Long.toString(otherwise));
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                problems.add(name + " is '" + text + "', expected a whole number");
                return otherwise;
            }
        }

        double positive(String name, double otherwise) {
            String text = text(name).orElse(Double.toString(otherwise));
            double value = number(text);
            if (!(value > 0.0 && value < Double.POSITIVE_INFINITY)) {
                problems.add(name + " is '" + text + "', expected a number above 0");
            }
            return value;
        }

        double seconds(String name, double otherwise) {
            String text = text(name).orElse(Double.toString(otherwise));
            double value = number(text);
            if (!(value >= 0.0 && value <= Pace.LONGEST_REHEARSAL_SECONDS)) {
                problems.add(name + " is '" + text + "', expected seconds, 0 to " + Pace.LONGEST_REHEARSAL_SECONDS);
            }
            return value;
        }

        /** Parses a number; NaN if the text is not one. */
        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        /** Reads the scenario with all changes by the variables; throws if these or other variables have problems. */
        Scenario scenario() {
            List<Setting> settings = new ArrayList<>();
            add(settings, "CELLBED_POLICY", "policy", text("CELLBED_POLICY").orElse("vls"));
            add(
                    settings,
                    "CELLBED_SLOTS",
                    "slots",
                    text("CELLBED_SLOTS").orElse(Integer.toString(RunPlan.ENDLESS_SLOTS)));
            ITEM.matcher(text("CELLBED_SET").orElse(""))
                    .results()
                    .forEach(item -> settings.add(new Setting("CELLBED_SET " + item.group(), item.group())));
            try {
                Scenario scenario = new ScenarioFile(new HashSet<>(policies.names()))
                        .read(text("CELLBED_SCENARIO").orElse("live"), settings)
                        .scenario();
                if (problems.isEmpty()) {
                    return scenario;
                }
            } catch (ScenarioProblems bad) {
                bad.problems().forEach(problem -> problems.add(problem.toString()));
            }
            throw new IllegalArgumentException(String.join("\n", problems));
        }

        /** Returns the variables that were set, for the manifest. */
        List<String> given() {
            return KEYS.stream()
                    .flatMap(name -> text(name).map(value -> name + "=" + value).stream())
                    .toList();
        }

        private static void add(List<Setting> settings, String variable, String key, String value) {
            settings.add(new Setting(variable + " " + value, key + "=" + value));
        }
    }
}
