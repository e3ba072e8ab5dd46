package org.cellbed.rundir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.EventKind;

/**
 * The memberships of a cell's devices or servers: each lasts from the slot of joining to the slot of leaving.
 * Immutable.
 */
public final class Memberships {
    /**
     * A membership, from a joining to the leaving that follows.
     *
     * @param endSlot the first slot without the member, {@link Integer#MAX_VALUE} if it stayed
     * @param hz its computing frequency
     */
    public record Membership(int index, int fromSlot, int endSlot, double hz) {
        public boolean covers(int slot) {
            return fromSlot <= slot && slot < endSlot;
        }
    }

    private final String kind;
    private final Map<Integer, List<Membership>> byIndex = new HashMap<>();
    private final List<EventsFile.Row> unmatched = new ArrayList<>();

    private Memberships(String kind) {
        this.kind = kind;
    }

    static Memberships ofDevices(CellRun cell) {
        Memberships devices = new Memberships("device");
        cell.devices().forEach(row -> devices.joined(row.device(), row.fromSlot(), row.localHz()));
        devices.leave(cell);
        return devices;
    }

    static Memberships ofServers(CellRun cell) {
        Memberships servers = new Memberships("server");
        cell.servers().forEach(row -> servers.joined(row.server(), row.fromSlot(), row.computeHz()));
        servers.leave(cell);
        return servers;
    }

    /** Returns all memberships; those of one index are in order. */
    public List<Membership> all() {
        return byIndex.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the membership of an index in a slot. */
    public Optional<Membership> at(int index, int slot) {
        return byIndex.getOrDefault(index, List.of()).stream()
                .filter(membership -> membership.covers(slot))
                .findFirst();
    }

    /** Returns the events in which a member leaves that had not joined. */
    public List<EventsFile.Row> unmatched() {
        return List.copyOf(unmatched);
    }

    private void joined(int index, int fromSlot, double hz) {
        byIndex.computeIfAbsent(index, key -> new ArrayList<>())
                .add(new Membership(index, fromSlot, Integer.MAX_VALUE, hz));
    }

    private void leave(CellRun cell) {
        for (EventsFile.Row event : cell.events()) {
            if (event.kind() == EventKind.DETACHED && event.subject().matches(kind + "-[0-9]{1,9}")) {
                int index = Integer.parseInt(event.subject().substring(kind.length() + 1));
                int slot = cell.slotAt(event.seconds());
                if (!left(byIndex.getOrDefault(index, List.of()), slot)) {
                    unmatched.add(event);
                }
            }
        }
    }

    private static boolean left(List<Membership> memberships, int slot) {
        for (int k = 0; k < memberships.size(); k++) {
            Membership open = memberships.get(k);
            if (open.endSlot() == Integer.MAX_VALUE && open.fromSlot() < slot) {
                memberships.set(k, new Membership(open.index(), open.fromSlot(), slot, open.hz()));
                return true;
            }
        }
        return false;
    }
}
