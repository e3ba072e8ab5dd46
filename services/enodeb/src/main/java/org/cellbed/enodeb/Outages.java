package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.scenario.OutagePlan;

/** Takes servers down and up at slot boundaries, as planned or requested, and records outages. Not thread-safe. */
final class Outages {
    private final OutagePlan plan;
    private final ServerLoads loads;
    private final EventLog events;
    private final List<OutageRequested> requested = new ArrayList<>();
    private final Map<Integer, Double> beganSeconds = new HashMap<>();

    Outages(OutagePlan plan, ServerLoads loads, EventLog events) {
        this.plan = plan;
        this.loads = loads;
        this.events = events;
    }

    /** Adds a requested outage; ignores a duplicate. */
    void request(OutageRequested outage) {
        if (!requested.contains(outage)) {
            requested.add(outage);
        }
    }

    /** Returns the requested outages that are not over. */
    List<OutageRequested> requested() {
        return List.copyOf(requested);
    }

    /**
     * Begins and ends outages before a slot opens. Requested outages end with the run at the latest.
     *
     * @param lastSlot the last slot of the run, if known
     */
    void apply(int slot, int lastSlot, double openedSeconds, Outbox out) {
        requested.removeIf(outage -> slot >= (long) outage.fromSlot() + outage.forSlots() || slot > lastSlot);
        for (int server = 1; server <= loads.maxServers(); server++) {
            int index = server;
            boolean asked = requested.stream().anyMatch(outage -> outage.server() == index && outage.covers(slot));
            boolean down = loads.present(server) && (asked || plan.down(server, slot, lastSlot));
            if (down && !loads.down(server)) {
                begin(server, openedSeconds, out);
            } else if (!down && beganSeconds.containsKey(server)) {
                out.send(new Address.Server(server), new OutageEnded(server, openedSeconds));
                close(server, openedSeconds, out);
            }
        }
    }

    /**
     * Ends the outage of a server that has left. The server is not notified, because another may already have its
     * index.
     */
    void close(int server, double atSeconds, Outbox out) {
        Double began = beganSeconds.remove(server);
        if (began != null) {
            loads.setUp(server, atSeconds);
            out.journal(new OutageRecorded(server, began, atSeconds));
            events.add(atSeconds, EventKind.OUTAGE_ENDED, "server-" + server, "", out);
        }
    }

    /** Ends all outages at the end of the run. */
    void closeAll(double atSeconds, Outbox out) {
        for (int server = 1; server <= loads.maxServers(); server++) {
            close(server, atSeconds, out);
        }
    }

    /** Returns the time when a server's outage began, NaN without one. */
    double beganSeconds(int server) {
        return beganSeconds.getOrDefault(server, Double.NaN);
    }

    /** Restores the outage of a server from a saved state. */
    void restore(int server, double sinceSeconds) {
        beganSeconds.put(server, sinceSeconds);
        loads.setDown(server);
    }

    /** Resends to each server whether it is down since the open slot, because that message may have been lost. */
    void resend(double openedSeconds, Outbox out) {
        for (int server = 1; server <= loads.maxServers(); server++) {
            Double began = beganSeconds.get(server);
            if (began != null && began == openedSeconds) {
                out.send(new Address.Server(server), new OutageBegan(server, began));
            } else if (began == null && loads.present(server)) {
                out.send(new Address.Server(server), new OutageEnded(server, openedSeconds));
            }
        }
    }

    private void begin(int server, double atSeconds, Outbox out) {
        beganSeconds.put(server, atSeconds);
        loads.setDown(server);
        out.send(new Address.Server(server), new OutageBegan(server, atSeconds));
        events.add(atSeconds, EventKind.OUTAGE_BEGAN, "server-" + server, "", out);
    }
}
