package org.cellbed.model.scenario;

import java.util.List;

/** When servers are down: the rotation and the outage events of a scenario. Immutable and thread-safe. */
public final class OutagePlan {
    /** How long an outage lasts that has no end of its own; it ends with the last slot of the run. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    private final Scenario scenario;
    private final List<TimedEvent.Outage> outages;

    /** The outages of a scenario. */
    public OutagePlan(Scenario scenario) {
        this.scenario = scenario;
        this.outages = scenario.events().stream()
                .filter(TimedEvent.Outage.class::isInstance)
                .map(TimedEvent.Outage.class::cast)
                .toList();
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
        if (scenario.rotation().isEmpty()) {
            return false;
        }
        Scenario.OutageRotation rotation = scenario.rotation().get();
        int begins = slot - slot % rotation.periodSlots() + rotation.periodSlots() - rotation.downSlots();
        int turn = slot / rotation.periodSlots() % scenario.servers().count() + 1;
        return turn == server && slot >= begins && begins <= lastSlot;
    }

    private static boolean covers(TimedEvent.Outage outage, int server, int slot, int lastSlot) {
        boolean endless = outage.forSlots() == ENDLESS;
        return outage.server() == server
                && outage.slot() <= Math.min(slot, lastSlot)
                && (endless ? slot <= lastSlot : slot < (long) outage.slot() + outage.forSlots());
    }
}
