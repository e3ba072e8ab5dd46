package org.cellbed.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.scenario.keys.Key;

/**
 * Writes a scenario as a file with every default written out. It reads back to an equal scenario as long as the files
 * that it names exist.
 */
public final class ScenarioWriter {
    private ScenarioWriter() {}

    /** Returns the text of the file. */
    public static String write(Scenario scenario) {
        Texts texts = new Texts();
        general(scenario, texts);
        cell(scenario, texts);
        channel(scenario.radio().channel(), texts);
        rules(scenario, texts);
        String events = scenario.events().isEmpty() ? " []" : "";
        StringBuilder out = new StringBuilder();
        block(texts, "", "", out);
        out.append("events:").append(events).append('\n');
        for (TimedEvent event : scenario.events()) {
            out.append("  - {")
                    .append(String.join(", ", flow(event(event), "")))
                    .append("}\n");
        }
        return out.toString();
    }

    /** The texts of values by the paths of their keys. */
    static final class Texts {
        private final Map<String, String> byPath = new LinkedHashMap<>();

        <T> Texts put(Key.Value<T> key, T value) {
            byPath.put(key.path(), key.kind().write(value));
            return this;
        }

        void none(Key.Group group) {
            byPath.put(group.path(), "none");
        }
    }

    private static void general(Scenario scenario, Texts texts) {
        texts.put(ScenarioKeys.SCHEMA, 1)
                .put(ScenarioKeys.NAME, scenario.name())
                .put(ScenarioKeys.DESCRIPTION, scenario.description())
                .put(ScenarioKeys.POLICY, scenario.policy())
                .put(ScenarioKeys.SLOTS, scenario.slots())
                .put(ScenarioKeys.CELLS, scenario.cells());
    }

    private static void cell(Scenario scenario, Texts texts) {
        double deadline = scenario.deadlineSeconds();
        texts.put(ScenarioKeys.DEVICE_COUNT, scenario.devices().count())
                .put(ScenarioKeys.DEVICE_COMPUTE, scenario.devices().localHz())
                .put(ScenarioKeys.LOCAL_QUEUE, scenario.devices().localQueue())
                .put(ScenarioKeys.LENGTH, scenario.tasks().lengthBits())
                .put(ScenarioKeys.CYCLES, scenario.tasks().cycles())
                .put(ScenarioKeys.DEADLINE, Double.isInfinite(deadline) ? Optional.empty() : Optional.of(deadline))
                .put(ScenarioKeys.SERVER_COUNT, scenario.servers().count())
                .put(ScenarioKeys.SERVER_MAX, Optional.of(scenario.servers().max()))
                .put(ScenarioKeys.SERVER_COMPUTE, scenario.servers().compute())
                .put(ScenarioKeys.BANDWIDTH, scenario.radio().bandwidthHz())
                .put(ScenarioKeys.TX_POWER, scenario.radio().txPowerW())
                .put(ScenarioKeys.NOISE, scenario.radio().noiseWPerHz())
                .put(ScenarioKeys.FIBRE, scenario.fibreBps());
        scenario.tasks()
                .activity()
                .ifPresentOrElse(
                        activity -> texts.put(ScenarioKeys.FLIP, activity.flipProbability())
                                .put(ScenarioKeys.QUIET, activity.quietProbability())
                                .put(ScenarioKeys.BUSY, activity.busyProbability()),
                        () -> texts.none(ScenarioKeys.ACTIVITY));
    }

    private static void channel(Channel channel, Texts texts) {
        if (channel instanceof Channel.PathLoss pathLoss) {
            texts.put(ScenarioKeys.INTERCEPT, pathLoss.interceptDb())
                    .put(ScenarioKeys.SLOPE, pathLoss.slopeDb())
                    .put(ScenarioKeys.DISTANCE, pathLoss.distanceM());
        } else if (channel instanceof Channel.Positions positions) {
            texts.put(ScenarioKeys.USERS, positions.usersFile())
                    .put(ScenarioKeys.SITES, positions.sitesFile())
                    .put(ScenarioKeys.SITE, Optional.of(positions.site()))
                    .put(ScenarioKeys.RADIUS, positions.radiusM())
                    .put(ScenarioKeys.POSITIONS_INTERCEPT, positions.interceptDb())
                    .put(ScenarioKeys.POSITIONS_SLOPE, positions.slopeDb());
        } else if (channel instanceof Channel.Traces traces) {
            texts.put(ScenarioKeys.TRACES, Optional.of(traces.folder()));
        }
    }

    private static void rules(Scenario scenario, Texts texts) {
        texts.put(ScenarioKeys.DURATION, optional(scenario.slotLength().seconds()))
                .put(ScenarioKeys.UTILIZATION, optional(scenario.slotLength().utilization()))
                .put(ScenarioKeys.SLOT_DEVICES, scenario.slotLength().devices())
                .put(ScenarioKeys.W1, scenario.reward().w1())
                .put(ScenarioKeys.W2, scenario.reward().w2())
                .put(ScenarioKeys.TEAM, scenario.reward().team())
                .put(
                        ScenarioKeys.BROADCAST_LOAD,
                        scenario.broadcast().includesUploading() ? ScenarioKeys.COMMITTED : ScenarioKeys.ARRIVED)
                .put(ScenarioKeys.DOWN_LOAD, scenario.broadcast().downLoadSeconds());
        LearningKeys.write(scenario.learning(), texts);
        scenario.rotation()
                .ifPresentOrElse(
                        rotation -> texts.put(ScenarioKeys.PERIOD, rotation.periodSlots())
                                .put(ScenarioKeys.DOWN, rotation.downSlots()),
                        () -> texts.none(ScenarioKeys.OUTAGES));
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Texts event(TimedEvent event) {
        Texts texts = new Texts().put(EventKeys.AT_SLOT, event.slot());
        if (event instanceof TimedEvent.Outage outage) {
            texts.put(EventKeys.OUTAGE_SERVER, outage.server()).put(EventKeys.OUTAGE_SLOTS, outage.forSlots());
        } else if (event instanceof TimedEvent.AttachDevices attach) {
            texts.put(EventKeys.ATTACH_DEVICES, attach.count());
        } else if (event instanceof TimedEvent.AttachServers attach) {
            texts.put(EventKeys.ATTACH_SERVERS, attach.count());
        } else if (event instanceof TimedEvent.DetachDevice detach) {
            texts.put(EventKeys.DETACH_DEVICE, detach.device());
        } else if (event instanceof TimedEvent.DetachServer detach) {
            texts.put(EventKeys.DETACH_SERVER, detach.server());
        }
        return texts;
    }

    private static void block(Texts texts, String group, String indent, StringBuilder out) {
        for (Key key : ScenarioKeys.TABLE.in(group)) {
            String text = texts.byPath.get(key.path());
            if (text != null) {
                out.append(indent).append(key.name()).append(": ").append(text).append('\n');
            } else if (texts.byPath.keySet().stream().anyMatch(path -> path.startsWith(key.path() + "."))) {
                out.append(indent).append(key.name()).append(":\n");
                block(texts, key.path(), indent + "  ", out);
            }
        }
    }

    private static List<String> flow(Texts texts, String group) {
        return EventKeys.TABLE.in(group).stream()
                .filter(key -> texts.byPath.keySet().stream()
                        .anyMatch(path -> path.equals(key.path()) || path.startsWith(key.path() + ".")))
                .map(key -> key.name() + ": "
                        + (key instanceof Key.Group
                                ? "{" + String.join(", ", flow(texts, key.path())) + "}"
                                : texts.byPath.get(key.path())))
                .toList();
    }
}
