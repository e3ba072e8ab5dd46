package org.cellbed.enodeb;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;
import org.cellbed.model.scenario.MembershipPlan;

/**
 * Admission: it assigns indices, watches leases, and determines which members join and leave at the next slot.
 *
 * <p>In virtual time the members of the cell's plan take part and others wait; an index that becomes vacant outside the
 * plan is reassigned. In real time every process that announces itself gets an index. Not thread-safe.
 */
final class Membership {
    private final MembershipPlan plan;
    private final Timing timing;
    /**
     * Server indices that the plan does not start with; in real time they are for servers that find the others taken.
     */
    private final List<Integer> spareServers;

    private final Roster devices = new Roster(MemberKind.DEVICE);
    private final Roster servers = new Roster(MemberKind.SERVER);
    private int nextSlot;
    private boolean anyAlive;
    /** The number of consecutive lease checks before which no member gave a sign of life. */
    private int idleChecks;

    Membership(Cell cell, Timing timing) {
        this.plan = cell.memberships();
        this.timing = timing;
        this.spareServers = IntStream.rangeClosed(1, cell.constants().maxServers())
                .filter(index -> !plan.at(0).serversJoining().contains(index))
                .boxed()
                .toList();
    }

    /** Sets the first slot in which a member that gets its index from now on can take part. */
    void nextSlot(int slot) {
        nextSlot = slot;
    }

    /** Returns the active devices, in the order of their indices. */
    List<DeviceProfile> activeDevices() {
        return devices.in(Standing.ACTIVE).stream()
                .map(member -> (DeviceProfile) member.profile())
                .toList();
    }

    /** Returns the indices of the devices that took part and have left since {@link #takeDeparted}. */
    List<Integer> departedDevices() {
        return devices.departed().stream()
                .filter(member -> member.standing() == Standing.ACTIVE)
                .map(Member::index)
                .toList();
    }

    boolean serverActive(int index) {
        return servers.active(index).isPresent();
    }

    /** Lets the ready members of a kind take part and returns them. */
    List<Member> join(MemberKind kind) {
        List<Member> joining = roster(kind).in(Standing.READY);
        joining.forEach(Member::join);
        return joining;
    }

    /** Returns the members with an index that have left since the last call; only the active ones took part. */
    List<Member> takeDeparted(MemberKind kind) {
        return roster(kind).takeDeparted();
    }

    /** Handles an announcement. */
    void announced(MemberAnnounced announced, Outbox out) {
        admit(new Member(announced.member(), announced.gateway()), out);
    }

    /**
     * Handles the answer to an index. A mismatched answer belongs to an eNodeB that ended before it saved the
     * attachment of the member; the member is then attached again.
     */
    void ready(MemberReady ready, Outbox out) {
        Roster roster = roster(ready.member().kind());
        roster.find(ready.member()).ifPresent(member -> {
            noteAlive(member);
            boolean asTold = member.index() == ready.profile().index() && member.attachment() == ready.attachment();
            if (asTold && member.standing() == Standing.ATTACHING) {
                roster.ready(member, ready.profile());
            } else if (!asTold && member.standing().compareTo(Standing.READY) >= 0) {
                roster.depart(member);
                admit(new Member(member.id(), member.gateway()), out);
            }
        });
    }

    /** Handles the departure of a member. */
    void departed(MemberDeparted departed) {
        Roster roster = roster(departed.member().kind());
        roster.find(departed.member()).ifPresent(roster::depart);
    }

    CellState.Members state(MemberKind kind) {
        return roster(kind).state();
    }

    /** Restores a saved state into this membership, which must be empty. */
    void restore(CellState state) {
        devices.restore(state.devices());
        servers.restore(state.servers());
    }

    /** Returns the members that have announced themselves but do not take part yet. */
    List<MemberId> bystanders() {
        return Stream.concat(devices.all().stream(), servers.all().stream())
                .filter(member -> member.standing() != Standing.ACTIVE)
                .map(Member::id)
                .toList();
    }

    /** Notes a sign of life of an active member. */
    void noteAlive(MemberKind kind, int index) {
        roster(kind).active(index).ifPresent(this::noteAlive);
    }

    /** Whether any member gave a sign of life recently; otherwise the eNodeB itself is cut off. */
    boolean connected() {
        return idleChecks == 0;
    }

    /** Sets the timer of the next lease check. */
    void watchLeases(Outbox out) {
        out.wake(new When.After(Lease.HEARTBEAT_SECONDS), new Timer.LeasesDue());
    }

    /** Detaches the members whose lease has expired while others gave signs of life. */
    void leasesDue(Outbox out) {
        idleChecks = anyAlive ? 0 : idleChecks + 1;
        anyAlive = false;
        if (connected() || idleChecks * Lease.HEARTBEAT_SECONDS > Lease.CUT_OFF_SECONDS) {
            departSilent(devices);
            departSilent(servers);
        }
        watchLeases(out);
    }

    /** Applies the plan's changes for a slot that is about to open. Members that leave become departed. */
    void plan(int slot, Outbox out) {
        MembershipPlan.Change change = plan.at(slot);
        leave(devices, change.devicesLeaving());
        leave(servers, change.serversLeaving());
        devices.offer(change.devicesJoining());
        servers.offer(change.serversJoining());
        assign(out);
    }

    /** Whether the members that a slot requires are ready. */
    boolean complete(int slot) {
        if (timing == Timing.REAL && slot > 0) {
            return true;
        }
        MembershipPlan.Change change = plan.at(slot);
        return devices.canBegin(change.devicesJoining()) && servers.canBegin(change.serversJoining());
    }

    private Roster roster(MemberKind kind) {
        return kind == MemberKind.DEVICE ? devices : servers;
    }

    private void admit(Member member, Outbox out) {
        anyAlive = true;
        Roster roster = roster(member.id().kind());
        Optional<Member> known = roster.find(member.instance());
        if (known.isEmpty() || known.get().id().incarnation() < member.id().incarnation()) {
            known.ifPresent(roster::depart);
            roster.add(member);
            assign(out);
        } else if (known.get().id().equals(member.id())) {
            noteAlive(known.get());
            known.filter(before -> before.standing() == Standing.ATTACHING).ifPresent(before -> tell(before, out));
        }
    }

    private void assign(Outbox out) {
        if (timing == Timing.REAL) {
            devices.offerEnough();
        }
        devices.assign().forEach(member -> tell(member, out));
        servers.assign().forEach(member -> tell(member, out));
        if (timing == Timing.REAL && servers.anyoneWaits()) {
            servers.offer(spareServers);
            servers.assign().forEach(member -> tell(member, out));
        }
    }

    private void tell(Member member, Outbox out) {
        out.send(
                new Address.Member(member.id()),
                new MemberAttached(member.id(), member.index(), member.attachment(), nextSlot));
    }

    private void noteAlive(Member member) {
        anyAlive = true;
        member.noteAlive();
    }

    private static void departSilent(Roster roster) {
        for (Member member : List.copyOf(roster.all())) {
            if (member.idleChecks() * Lease.HEARTBEAT_SECONDS >= Lease.SECONDS) {
                roster.depart(member);
            }
        }
    }

    private static void leave(Roster roster, List<Integer> leaving) {
        for (int index : leaving) {
            roster.withdraw(index);
            roster.holder(index).ifPresent(member -> {
                member.dismiss();
                roster.depart(member);
            });
        }
    }
}
