package org.cellbed.model.scenario;

import java.util.List;
import java.util.Optional;

/** The outages of servers: a rotation and single outages with a start of their own. Immutable and thread-safe. */
public final class OutagePlan {
    /** The length of an outage without an end of its own; it ends with the last slot of the run. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    private final Optional<Scenario.OutageRotation> rotation;
    private final int rotatingServers;
    private final List<TimedEvent.Outage> outages;

    /** Creates the plan of a scenario. */
    public OutagePlan(Scenario scenario) {
        this.rotation = scenario.rotation();
        this.rotatingServers = scenario.servers().count();
        this.outages = scenario.events().stream()
                .filter(TimedEvent.Outage.class::isInstance)
                .map(TimedEvent.Outage.class::cast)
                .toList();
    }

    /** Creates a plan of single outages, without a rotation. */
    public OutagePlan(List<TimedEvent.Outage> outages) {
        this.rotation = Optional.empty();
        this.rotatingServers = 0;
        this.outages = List.copyOf(outages);
    }

    /**
     * Whether a server is down during a slot.
     *
     * @param lastSlot the last slot of the run: no outage starts after it, and outages without an end end with it
     */
    public boolean down(int server, int slot, int lastSlot) {
        return rotationDown(server, slot, lastSlot)
                || (!outages.isEmpty() && outages.stream().anyMatch(outage -> covers(outage, server, slot, lastSlot)));
    }

    private boolean rotationDown(int server, int slot, int lastSlot) {
        if (rotation.isEmpty()) {
            return false;
        }
        int period = rotation.get().periodSlots();
        int begins = slot - slot % period + period - rotation.get().downSlots();
        int turn = slot / period % rotatingServers + 1;
        return turn == server && slot >= begins && begins <= lastSlot;
    }

    private static boolean covers(TimedEvent.Outage outage, int server, int slot, int lastSlot) {
        boolean endless = outage.forSlots() == ENDLESS;
        return outage.server() == server
                && outage.slot() <= Math.min(slot, lastSlot)
                && (endless ? slot <= lastSlot : slot < (long) outage.slot() + outage.forSlots());
    }
}
