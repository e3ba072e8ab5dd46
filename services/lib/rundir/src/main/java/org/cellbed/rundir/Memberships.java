package org.cellbed.rundir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.EventKind;

/** When the devices or the servers of a cell took part: from the slot they joined to the one they left at. Immutable. */
public final class Memberships {
    /**
     * From one joining to the leaving that follows.
     *
     * @param endSlot the first slot without the member, {@link Integer#MAX_VALUE} where it stayed
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

    /** All memberships, those of an index in their order. */
    public List<Membership> all() {
        return byIndex.values().stream().flatMap(List::stream).toList();
    }

    /** The membership of an index that covers a slot. */
    public Optional<Membership> at(int index, int slot) {
        return byIndex.getOrDefault(index, List.of()).stream()
                .filter(membership -> membership.covers(slot))
                .findFirst();
    }

    /** Events that say that somebody left who was not there. */
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
