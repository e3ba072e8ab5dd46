package org.cellbed.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The devices and servers that join and leave, by slot and index. For a scenario these are the initial members and
 * its attach and detach events; a new member gets the lowest free index. Immutable and thread-safe.
 */
public final class MembershipPlan {
    /**
     * The change of membership when a slot opens; members leave before others join.
     *
     * @param devicesLeaving indices
     * @param serversLeaving indices
     * @param devicesJoining indices
     * @param serversJoining indices
     */
    public record Change(
            List<Integer> devicesLeaving,
            List<Integer> serversLeaving,
            List<Integer> devicesJoining,
            List<Integer> serversJoining) {
        private static final Change NONE = new Change(List.of(), List.of(), List.of(), List.of());
    }

    private final SortedMap<Integer, Change> changes = new TreeMap<>();

    /**
     * Derives the plan of a scenario.
     *
     * @throws IllegalArgumentException if an absent member is to leave, or if more servers are to join than the
     *     scenario allows; the message names slot and member
     */
    public MembershipPlan(Scenario scenario) {
        Set<Integer> devices = new TreeSet<>();
        Set<Integer> servers = new TreeSet<>();
        changes.put(
                0,
                new Change(
                        List.of(),
                        List.of(),
                        join(devices, scenario.devices().count()),
                        join(servers, scenario.servers().count())));
        Map<Integer, List<TimedEvent>> bySlot = new TreeMap<>();
        scenario.events()
                .forEach(event -> bySlot.computeIfAbsent(event.slot(), slot -> new ArrayList<>())
                        .add(event));
        bySlot.forEach((slot, events) -> changes.merge(
                slot, changeOf(events, devices, servers, scenario.servers().max()), MembershipPlan::combine));
    }

    /**
     * Creates a plan from its changes.
     *
     * @param changes by slot
     */
    public MembershipPlan(Map<Integer, Change> changes) {
        this.changes.putAll(changes);
    }

    /** Returns the highest index that a device ever has; 1 if there is no device. */
    public int highestDevice() {
        return changes.values().stream()
                .flatMap(change -> change.devicesJoining().stream())
                .max(Integer::compare)
                .orElse(1);
    }

    /** Returns the change of membership when a slot opens; empty lists if nothing changes. */
    public Change at(int slot) {
        return changes.getOrDefault(slot, Change.NONE);
    }

    /** Returns a copy of all changes in the order of their slots. */
    public SortedMap<Integer, Change> changes() {
        return new TreeMap<>(changes);
    }

    private static Change changeOf(
            List<TimedEvent> events, Set<Integer> devices, Set<Integer> servers, int maxServers) {
        Change change = new Change(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (TimedEvent event : events) {
            if (event instanceof TimedEvent.DetachDevice leave) {
                change.devicesLeaving().add(leave(devices, leave.device(), "device", leave.slot()));
            } else if (event instanceof TimedEvent.DetachServer leave) {
                change.serversLeaving().add(leave(servers, leave.server(), "server", leave.slot()));
            }
        }
        for (TimedEvent event : events) {
            if (event instanceof TimedEvent.AttachDevices join) {
                change.devicesJoining().addAll(join(devices, join.count()));
            } else if (event instanceof TimedEvent.AttachServers join) {
                if (servers.size() + join.count() > maxServers) {
                    throw new IllegalArgumentException("slot " + join.slot() + ": " + join.count()
                            + " servers cannot join " + servers.size() + " of at most " + maxServers);
                }
                change.serversJoining().addAll(join(servers, join.count()));
            }
        }
        return change;
    }

    private static Integer leave(Set<Integer> members, int index, String kind, int slot) {
        if (!members.remove(index)) {
            throw new IllegalArgumentException(
                    "slot " + slot + ": " + kind + " " + index + " cannot leave: it is not a member");
        }
        return index;
    }

    private static List<Integer> join(Set<Integer> members, int count) {
        List<Integer> joining = IntStream.iterate(1, index -> index + 1)
                .filter(index -> !members.contains(index))
                .limit(count)
                .boxed()
                .toList();
        members.addAll(joining);
        return joining;
    }

    private static Change combine(Change first, Change second) {
        List<Integer> devicesJoining = new ArrayList<>(first.devicesJoining());
        List<Integer> serversJoining = new ArrayList<>(first.serversJoining());
        devicesJoining.removeAll(second.devicesLeaving());
        serversJoining.removeAll(second.serversLeaving());
        devicesJoining.addAll(second.devicesJoining());
        serversJoining.addAll(second.serversJoining());
        return new Change(List.of(), List.of(), List.copyOf(devicesJoining), List.copyOf(serversJoining));
    }
}
