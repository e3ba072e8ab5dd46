package org.cellbed.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.KeyReader;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.Values;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Builds the timed events of a scenario and simulates the membership once, to check that each event is possible. Not
 * thread-safe.
 */
final class EventAssembler {
    private final Values scenario;
    private final List<Problem> problems;

    EventAssembler(Values scenario, List<Problem> problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    private record Placed(TimedEvent event, Values values) {}

    /** Returns the events in the order of the file. */
    List<TimedEvent> events(int devices, Scenario.Servers servers) {
        List<Placed> placed = new ArrayList<>();
        Found list = scenario.found().get(ScenarioKeys.EVENTS.path());
        if (list != null && list.node() instanceof SequenceNode items) {
            for (int k = 0; k < items.getValue().size(); k++) {
                Node item = items.getValue().get(k);
                event(k, new Found(list.origin(), list.lineOf(item), item)).ifPresent(placed::add);
            }
        }
        if (!placed.isEmpty()
                && scenario.sound(ScenarioKeys.DEVICE_COUNT, ScenarioKeys.SERVER_COUNT, ScenarioKeys.SERVER_MAX)) {
            play(placed, devices, servers);
        }
        return placed.stream().map(Placed::event).toList();
    }

    private Optional<Placed> event(int number, Found item) {
        int before = problems.size();
        String prefix = "events[" + number + "].";
        KeyReader reader = new KeyReader(EventKeys.TABLE, prefix, problems);
        reader.read(item);
        if (problems.size() > before) {
            return Optional.empty();
        }
        Values values = new Values(reader.found(), prefix, item, problems);
        int slot = values.get(EventKeys.AT_SLOT);
        Optional<Key> action = only(values, "events[" + number + "]", EventKeys.ACTIONS);
        Optional<TimedEvent> event = action.flatMap(a -> event(a, slot, values));
        return problems.size() > before ? Optional.empty() : event.map(e -> new Placed(e, values));
    }

    private Optional<TimedEvent> event(Key action, int slot, Values values) {
        if (action.equals(EventKeys.OUTAGE)) {
            return Optional.of(new TimedEvent.Outage(
                    slot, values.get(EventKeys.OUTAGE_SERVER), values.get(EventKeys.OUTAGE_SLOTS)));
        }
        return only(values, values.prefixed(action), EventKeys.TABLE.in(action.path()))
                .map(key -> change(key, slot, values));
    }

    private static TimedEvent change(Key key, int slot, Values values) {
        if (key.equals(EventKeys.ATTACH_DEVICES)) {
            return new TimedEvent.AttachDevices(slot, values.get(EventKeys.ATTACH_DEVICES));
        }
        if (key.equals(EventKeys.ATTACH_SERVERS)) {
            return new TimedEvent.AttachServers(slot, values.get(EventKeys.ATTACH_SERVERS));
        }
        return key.equals(EventKeys.DETACH_DEVICE)
                ? new TimedEvent.DetachDevice(slot, values.get(EventKeys.DETACH_DEVICE))
                : new TimedEvent.DetachServer(slot, values.get(EventKeys.DETACH_SERVER));
    }

    /** Returns the only one of some keys that is given; empty after adding a problem if none or several are given. */
    private Optional<Key> only(Values values, String path, List<Key> keys) {
        List<Key> given = keys.stream().filter(values::given).toList();
        if (given.size() == 1) {
            return Optional.of(given.get(0));
        }
        String found = given.isEmpty() ? "none" : given.stream().map(Key::name).collect(Collectors.joining(" and "));
        String expected = keys.stream().map(Key::name).collect(Collectors.joining(", ", "exactly one of ", ""));
        problems.add(values.place(keys.get(0)).problem(path, found, expected));
        return Optional.empty();
    }

    private static void play(List<Placed> placed, int deviceCount, Scenario.Servers servers) {
        Set<Integer> devices = upTo(deviceCount);
        Set<Integer> present = upTo(servers.count());
        List<Placed> inOrder = placed.stream()
                .sorted(Comparator.comparingInt(p -> p.event().slot()))
                .toList();
        for (Placed next : inOrder) {
            if (next.event() instanceof TimedEvent.Outage outage && outage.server() > servers.max()) {
                reject(next, EventKeys.OUTAGE_SERVER, outage.server(), "at most servers.max, " + servers.max());
            } else if (next.event() instanceof TimedEvent.AttachDevices attach) {
                attach(devices, attach.count());
            } else if (next.event() instanceof TimedEvent.AttachServers attach) {
                attachServers(next, present, attach.count(), servers.max());
            } else if (next.event() instanceof TimedEvent.DetachDevice detach && !devices.remove(detach.device())) {
                reject(next, EventKeys.DETACH_DEVICE, detach.device(), "a device that is attached at this slot");
            } else if (next.event() instanceof TimedEvent.DetachServer detach && !present.remove(detach.server())) {
                reject(next, EventKeys.DETACH_SERVER, detach.server(), "a server that is attached at this slot");
            }
        }
    }

    private static void attachServers(Placed event, Set<Integer> present, int count, int max) {
        int room = max - present.size();
        if (count > room) {
            String expected = "at most " + room + ", for servers.max is " + max + " and " + present.size()
                    + " are attached at this slot";
            reject(event, EventKeys.ATTACH_SERVERS, count, expected);
        } else {
            attach(present, count);
        }
    }

    private static void reject(Placed event, Key key, int found, String expected) {
        event.values().reject(key, Integer.toString(found), expected);
    }

    private static Set<Integer> upTo(int count) {
        Set<Integer> indices = new HashSet<>();
        attach(indices, count);
        return indices;
    }

    /** Adds members at the lowest free indices. */
    private static void attach(Set<Integer> indices, int count) {
        int index = 1;
        for (int k = 0; k < count; k++) {
            while (!indices.add(index)) {
                index++;
            }
        }
    }
}
