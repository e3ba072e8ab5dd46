package org.cellbed.simulator.system;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.WeightsPublished;
import org.jspecify.annotations.Nullable;

/**
 * The check of membership while processes join and leave: a device that joins decides some slots later, and by learned weights if there
 * are any; a process that is gone is in no slot after its lease; each is attached once and detached once. Not thread-safe.
 */
final class StayCheck implements WireWatch {
    private static final class Stay {
        private final Fleet.Running process;
        private final int cameInSlot;
        private int leftInSlot = Integer.MAX_VALUE;
        private boolean tookPart;
        private boolean decided;
        private boolean decidedByWeights;

        Stay(Fleet.Running process, int cameInSlot) {
            this.process = process;
            this.cameInSlot = cameInSlot;
        }

        /** Whether it joined at least that many slots ago and is still present. */
        boolean since(int slots, int slot) {
            return leftInSlot == Integer.MAX_VALUE && cameInSlot + slots <= slot;
        }
    }

    private final int joinSlots;
    private final int leaseSlots;
    private final Map<String, Stay> stays = new HashMap<>();
    private final Map<Integer, Stay> devices = new HashMap<>();
    private final Map<Integer, Stay> servers = new HashMap<>();
    private final Map<EventKind, Integer> events = new HashMap<>();
    private int slot = -1;
    private int weightsSinceSlot = Integer.MAX_VALUE;

    /**
     * Creates a check before any process has started.
     *
     * @param joinSlots the number of slots from the start of a device to its first decision
     * @param leaseSlots the number of slots from the death of a process to its last slot
     */
    StayCheck(int joinSlots, int leaseSlots) {
        this.joinSlots = joinSlots;
        this.leaseSlots = leaseSlots;
    }

    /** Notes the start of a process. */
    void came(Fleet.Running process) {
        stays.put(process.name(), new Stay(process, slot));
    }

    /** Notes that a process is gone. */
    void left(Fleet.Running process) {
        stay(process.name()).leftInSlot = slot;
    }

    /** Returns the number of processes that took part. */
    int tookPart() {
        return (int) stays.values().stream().filter(stay -> stay.tookPart).count();
    }

    /** Checks memberships at the end of the run. */
    void balance() {
        long stillThere = stays.values().stream()
                .filter(stay -> stay.leftInSlot == Integer.MAX_VALUE)
                .count();
        int attached = events.getOrDefault(EventKind.ATTACHED, 0);
        int detached = events.getOrDefault(EventKind.DETACHED, 0);
        Check.that(attached == tookPart(), "who takes part is attached once", attached, tookPart());
        Check.that(attached - detached == stillThere, "who has left is detached once", attached, detached, stillThere);
    }

    @Override
    public void sent(String from, String to, Message message) {
        if (message instanceof MemberAttached answer) {
            Map<Integer, Stay> ofKind = answer.member().kind() == MemberKind.DEVICE ? devices : servers;
            ofKind.put(answer.index(), stay(answer.member().instance()));
        } else if (message instanceof TaskSubmitted task) {
            stay(from).decided = true;
            stay(from).decidedByWeights |= task.policyVersion() > 0;
        } else if (message instanceof WeightsPublished) {
            weightsSinceSlot = Math.min(weightsSinceSlot, slot);
        } else if (message instanceof SlotOpened opened && opened.slot() > slot) {
            slot = opened.slot();
            opened(opened);
        } else if (message instanceof EventOccurred event && to.equals(LedgerCheck.OBSERVER)) {
            events.merge(event.kind(), 1, Integer::sum);
        }
    }

    @Override
    public void delivered(String to, Message message) {
        // what is delivered was sent
    }

    private void opened(SlotOpened opened) {
        Arrays.stream(opened.devices()).forEach(device -> takesPart(devices.get(device), "device", device));
        for (int server = 1; server <= opened.maxServers(); server++) {
            if (opened.present()[server - 1]) {
                takesPart(servers.get(server), "server", server);
            }
        }
        stays.values().forEach(this::joined);
    }

    private void takesPart(@Nullable Stay stay, String kind, int index) {
        Check.that(stay != null, "who takes part was attached", kind, index, slot);
        if (stay != null) {
            stay.tookPart = true;
            long gone = (long) stay.leftInSlot + leaseSlots;
            Check.that(slot <= gone, "who is gone is detached", stay.process.name(), stay.leftInSlot, slot);
        }
    }

    private void joined(Stay stay) {
        String name = stay.process.name();
        boolean device = stay.process.kind() == Fleet.Kind.DEVICE;
        if (device && stay.since(joinSlots, slot)) {
            Check.that(stay.decided, "who has come decides", name, stay.cameInSlot, slot);
        }
        // the place of a server may have been that of one that is gone, for which slots wait that the learner has not
        // heard of
        int patienceSlots = joinSlots + leaseSlots;
        if (device && stay.since(patienceSlots, slot) && weightsSinceSlot <= slot - patienceSlots) {
            Check.that(stay.decidedByWeights, "who has come decides by what was learned", name, stay.cameInSlot, slot);
        }
        if (!device && stay.since(patienceSlots, slot)) {
            Check.that(stay.tookPart, "a server that has come takes part", name, stay.cameInSlot, slot);
        }
    }

    private Stay stay(String name) {
        Stay stay = stays.get(name);
        if (stay == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return stay;
    }
}
