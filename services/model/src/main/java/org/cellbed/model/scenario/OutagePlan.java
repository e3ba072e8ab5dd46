package org.cellbed.model.scenario;

import java.util.List;
import java.util.Optional;

/** When servers are down: a rotation and outages with a beginning of their own. Immutable and thread-safe. */
public final class OutagePlan {
    /** How long an outage lasts that has no end of its own; it ends with the last slot of the run. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    private final Optional<Scenario.OutageRotation> rotation;
    private final int rotatingServers;
    private final List<TimedEvent.Outage> outages;

    /** The outages of a scenario. */
    public OutagePlan(Scenario scenario) {
        this.rotation = scenario.rotation();
        this.rotatingServers = scenario.servers().count();
        this.outages = scenario.events().stream()
                .filter(TimedEvent.Outage.class::isInstance)
                .map(TimedEvent.Outage.class::cast)
                .toList();
    }

    /** These outages and no others. */
    public OutagePlan(List<TimedEvent.Outage> outages) {
        this.rotation = Optional.empty();
        this.rotatingServers = 0;
        this.outages = List.copyOf(outages);
    }

    /**
     * Whether a server is down during a slot.
     *
     * @param lastSlot the last slot of the run: no outage begins after it, and endless ones end with it
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
