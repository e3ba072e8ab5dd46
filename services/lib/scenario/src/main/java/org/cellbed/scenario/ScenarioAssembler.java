package org.cellbed.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Learning;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.text.Suggestion;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;
import org.cellbed.scenario.keys.Values;

/** Builds a scenario from the values of a file and checks the rules between several keys. Not thread-safe. */
final class ScenarioAssembler {
    private final Values values;
    private final Path folder;
    private final Set<String> knownPolicies;
    private final List<Problem> problems;
    private final List<String> notes = new ArrayList<>();

    /**
     * Creates an assembler of one scenario.
     *
     * @param folder the folder that relative paths in the file refer to
     * @param problems receives the problems found
     */
    ScenarioAssembler(Values values, Path folder, Set<String> knownPolicies, List<Problem> problems) {
        this.values = values;
        this.folder = folder;
        this.knownPolicies = knownPolicies;
        this.problems = problems;
    }

    /**
     * Returns the scenario.
     *
     * @throws ScenarioProblems if any problem was found, with all of them
     */
    LoadedScenario assemble() {
        values.get(ScenarioKeys.SCHEMA);
        String name = values.get(ScenarioKeys.NAME);
        String description = values.get(ScenarioKeys.DESCRIPTION);
        String policy = policy();
        int slots = values.get(ScenarioKeys.SLOTS);
        int cells = values.get(ScenarioKeys.CELLS);
        Scenario.Devices devices = new Scenario.Devices(
                values.get(ScenarioKeys.DEVICE_COUNT),
                values.get(ScenarioKeys.DEVICE_COMPUTE),
                values.get(ScenarioKeys.LOCAL_QUEUE));
        Scenario.Tasks tasks = tasks();
        double deadline = values.get(ScenarioKeys.DEADLINE).orElse(Double.POSITIVE_INFINITY);
        Scenario.Servers servers = servers();
        Optional<Scenario.Radio> radio = radio();
        double fibre = values.get(ScenarioKeys.FIBRE);
        Optional<Scenario.SlotLength> slot = slotLength();
        Scenario.Reward reward = new Scenario.Reward(
                values.get(ScenarioKeys.W1), values.get(ScenarioKeys.W2), values.get(ScenarioKeys.TEAM));
        Learning learning = LearningKeys.read(values);
        Scenario.Broadcast broadcast = new Scenario.Broadcast(
                values.get(ScenarioKeys.BROADCAST_LOAD).equals(ScenarioKeys.COMMITTED),
                values.get(ScenarioKeys.DOWN_LOAD));
        Optional<Scenario.OutageRotation> rotation = rotation();
        List<TimedEvent> events = new EventAssembler(values, problems).events(devices.count(), servers);
        ScenarioProblems.throwIfAny(problems);
        Scenario scenario = new Scenario(
                name,
                description,
                policy,
                slots,
                cells,
                devices,
                tasks,
                servers,
                radio.orElseThrow(),
                fibre,
                slot.orElseThrow(),
                reward,
                learning,
                broadcast,
                deadline,
                rotation,
                events);
        return new LoadedScenario(scenario, notes);
    }

    private String policy() {
        String policy = values.get(ScenarioKeys.POLICY);
        if (values.sound(ScenarioKeys.POLICY) && !knownPolicies.contains(policy)) {
            values.reject(ScenarioKeys.POLICY, policy, Suggestion.oneOf(policy, new TreeSet<>(knownPolicies)));
        }
        return policy;
    }

    private Scenario.Tasks tasks() {
        return new Scenario.Tasks(values.get(ScenarioKeys.LENGTH), values.get(ScenarioKeys.CYCLES), activity());
    }

    private Optional<Scenario.Activity> activity() {
        if (!values.present(ScenarioKeys.ACTIVITY)) {
            return Optional.empty();
        }
        Scenario.Activity activity = new Scenario.Activity(
                values.get(ScenarioKeys.FLIP), values.get(ScenarioKeys.QUIET), values.get(ScenarioKeys.BUSY));
        if (activity.quietProbability() + activity.busyProbability() == 0.0) {
            values.reject(ScenarioKeys.ACTIVITY, "quiet 0 and busy 0", "one of the two above 0");
        }
        return Optional.of(activity);
    }

    private Scenario.Servers servers() {
        int count = values.get(ScenarioKeys.SERVER_COUNT);
        int max = values.get(ScenarioKeys.SERVER_MAX).orElse(count);
        if (values.sound(ScenarioKeys.SERVER_COUNT, ScenarioKeys.SERVER_MAX) && max < count) {
            values.reject(ScenarioKeys.SERVER_MAX, Integer.toString(max), "at least servers.count, " + count);
        }
        return new Scenario.Servers(count, max, values.get(ScenarioKeys.SERVER_COMPUTE));
    }

    private Optional<Scenario.Radio> radio() {
        double bandwidthHz = values.get(ScenarioKeys.BANDWIDTH);
        double txPowerW = values.get(ScenarioKeys.TX_POWER);
        double noiseWPerHz = values.get(ScenarioKeys.NOISE);
        Optional<Channel> channel = new ChannelAssembler(values, folder, problems, notes).channel();
        return channel.map(c -> new Scenario.Radio(bandwidthHz, txPowerW, noiseWPerHz, c));
    }

    private Optional<Scenario.SlotLength> slotLength() {
        Optional<Double> duration = values.get(ScenarioKeys.DURATION);
        Optional<Double> utilization = values.get(ScenarioKeys.UTILIZATION);
        if (duration.isPresent() && !values.given(ScenarioKeys.UTILIZATION)) {
            utilization = Optional.empty();
        }
        int devices = values.get(ScenarioKeys.SLOT_DEVICES);
        if (duration.isEmpty() && utilization.isEmpty()) {
            if (values.sound(ScenarioKeys.DURATION, ScenarioKeys.UTILIZATION)) {
                values.reject(ScenarioKeys.SLOT, "neither duration nor utilization", "at least one of the two");
            }
            return Optional.empty();
        }
        return Optional.of(new Scenario.SlotLength(optional(duration), optional(utilization), devices));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private Optional<Scenario.OutageRotation> rotation() {
        if (!values.present(ScenarioKeys.OUTAGES)) {
            return Optional.empty();
        }
        int period = values.get(ScenarioKeys.PERIOD);
        int down = values.get(ScenarioKeys.DOWN);
        if (values.sound(ScenarioKeys.PERIOD, ScenarioKeys.DOWN) && down >= period) {
            values.reject(ScenarioKeys.DOWN, Integer.toString(down), "fewer slots than outages.period, " + period);
        }
        return Optional.of(new Scenario.OutageRotation(period, down));
    }
}
