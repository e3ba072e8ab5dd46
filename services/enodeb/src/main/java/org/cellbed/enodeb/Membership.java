package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;
import org.cellbed.model.message.Departed;
import org.cellbed.model.message.DeviceAnnounced;
import org.cellbed.model.message.DeviceAttached;
import org.cellbed.model.message.DeviceReady;
import org.cellbed.model.message.ServerAnnounced;
import org.cellbed.model.message.ServerAttached;
import org.cellbed.model.message.ServerReady;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.Timing;
import org.cellbed.model.role.When;
import org.cellbed.model.scenario.MembershipPlan;

/**
 * Admission: gives indices, watches leases, and says who joins and leaves at the next slot.
 *
 * <p>In virtual time those take part whom the plan of the cell wants, others wait; a place that has become vacant
 * otherwise is given again. In real time whoever comes gets a place. Not thread-safe.
 */
final class Membership {
    private final MembershipPlan plan;
    private final Timing timing;
    /** Indices that the plan does not begin with: in real time for whoever comes when the others are taken. */
    private final List<Integer> spareServers;

    private final Roster devices = Roster.ofDevices();
    private final Roster servers = Roster.ofServers();
    private final List<Member> departedDevices = new ArrayList<>();
    private final List<Member> departedServers = new ArrayList<>();
    private int nextSlot;
    private boolean anyoneHeard;
    /** How many times in a row nobody at all was heard of when it was asked who was silent. */
    private int silences;

    Membership(Cell cell, Timing timing) {
        this.plan = cell.memberships();
        this.timing = timing;
        this.spareServers = IntStream.rangeClosed(1, cell.constants().maxServers())
                .filter(index -> !plan.at(0).serversJoining().contains(index))
                .boxed()
                .toList();
    }

    /** Who is told its index from now on can take part in this slot at the earliest. */
    void nextSlot(int slot) {
        nextSlot = slot;
    }

    /** The active devices, in the order of their indices. */
    List<Member> activeDevices() {
        return devices.in(Standing.ACTIVE);
    }

    /** Whether devices have left since {@link #takeDepartedDevices}. */
    boolean hasDeparted() {
        return !departedDevices.isEmpty();
    }

    /** Those who took part and have left since {@link #takeDepartedDevices}. */
    List<Member> departedDevices() {
        return departedDevices.stream()
                .filter(member -> member.standing() == Standing.ACTIVE)
                .toList();
    }

    boolean serverActive(int index) {
        return servers.active(index).isPresent();
    }

    /** Those who can begin do; tells who. */
    List<Member> joinDevices() {
        return join(devices);
    }

    /** As {@link #joinDevices}. */
    List<Member> joinServers() {
        return join(servers);
    }

    void announced(DeviceAnnounced announced, Outbox out) {
        Member member = new Member(announced.instance(), announced.incarnation(), false);
        admit(devices, departedDevices, member, out);
    }

    void announced(ServerAnnounced announced, Outbox out) {
        Member member = new Member(announced.instance(), announced.incarnation(), announced.gateway());
        admit(servers, departedServers, member, out);
    }

    void ready(DeviceReady ready, Outbox out) {
        find(devices, ready.instance(), ready.incarnation()).ifPresent(member -> {
            hear(member);
            boolean asTold = member.index() == ready.profile().device();
            ready(devices, departedDevices, member, asTold, Optional.of(ready.profile()), out);
        });
    }

    void ready(ServerReady ready, Outbox out) {
        find(servers, ready.instance(), ready.incarnation()).ifPresent(member -> {
            hear(member);
            boolean asTold = member.index() == ready.server() && member.attachment() == ready.attachment();
            ready(servers, departedServers, member, asTold, Optional.empty(), out);
        });
    }

    /** A process has said that it stops. */
    void departed(Departed departed) {
        find(devices, departed.instance(), departed.incarnation())
                .ifPresent(member -> depart(devices, departedDevices, member));
        find(servers, departed.instance(), departed.incarnation())
                .ifPresent(member -> depart(servers, departedServers, member));
    }

    CellState.Members deviceState() {
        return devices.state(departedDevices);
    }

    CellState.Members serverState() {
        return servers.state(departedServers);
    }

    /** Takes over what another has known; this one knows nothing yet. */
    void restore(CellState state) {
        devices.restore(state.devices());
        servers.restore(state.servers());
        state.devices().departed().stream().map(Member::restored).forEach(departedDevices::add);
        state.servers().departed().stream().map(Member::restored).forEach(departedServers::add);
    }

    /** Those who have announced themselves and do not take part yet. */
    List<String> bystanders() {
        return Stream.concat(devices.all().stream(), servers.all().stream())
                .filter(member -> member.standing() != Standing.ACTIVE)
                .map(Member::instance)
                .toList();
    }

    void heardOfDevice(int index) {
        devices.active(index).ifPresent(this::hear);
    }

    void heardOfServer(int index) {
        servers.active(index).ifPresent(this::hear);
    }

    /** Whether anyone was heard of lately; else it is the eNodeB that is cut off. */
    boolean hears() {
        return silences == 0;
    }

    /** From now on it is asked again and again who was silent. */
    void watchLeases(Outbox out) {
        out.wake(new When.After(Lease.HEARTBEAT_SECONDS), new Timer.LeasesDue());
    }

    /** Those leave who were silent for the lease, while others were heard of. */
    void leasesDue(Outbox out) {
        silences = anyoneHeard ? 0 : silences + 1;
        anyoneHeard = false;
        if (hears() || silences * Lease.HEARTBEAT_SECONDS > Lease.CUT_OFF_SECONDS) {
            departSilent(devices, departedDevices);
            departSilent(servers, departedServers);
        }
        watchLeases(out);
    }

    /** Before a slot opens: what the plan wants from this slot on. Leaving members are among the departed after this. */
    void plan(int slot, Outbox out) {
        MembershipPlan.Change change = plan.at(slot);
        leave(devices, departedDevices, change.devicesLeaving());
        leave(servers, departedServers, change.serversLeaving());
        devices.offer(change.devicesJoining());
        servers.offer(change.serversJoining());
        assign(out);
    }

    /** Whether those are ready that a slot must not open without. */
    boolean complete(int slot) {
        if (timing == Timing.REAL && slot > 0) {
            return true;
        }
        MembershipPlan.Change change = plan.at(slot);
        return devices.canBegin(change.devicesJoining()) && servers.canBegin(change.serversJoining());
    }

    /** Those who had an index and have left since this was last asked; only the active ones among them took part. */
    List<Member> takeDepartedDevices() {
        return take(departedDevices);
    }

    /** As {@link #takeDepartedDevices}. */
    List<Member> takeDepartedServers() {
        return take(departedServers);
    }

    private void admit(Roster roster, List<Member> departed, Member member, Outbox out) {
        anyoneHeard = true;
        Optional<Member> known = roster.find(member.instance());
        if (known.isEmpty() || known.get().incarnation() < member.incarnation()) {
            known.ifPresent(before -> depart(roster, departed, before));
            roster.add(member);
            assign(out);
        } else if (known.get().incarnation() == member.incarnation()) {
            hear(known.get());
            known.filter(before -> before.standing() == Standing.ATTACHING)
                    .ifPresent(before -> tell(roster, before, out));
        }
    }

    /**
     * A process has an index and can begin. Where it is another than the one known here, one who was eNodeB before has given
     * it and did not come to keep it: then it begins anew.
     */
    private void ready(
            Roster roster,
            List<Member> departed,
            Member member,
            boolean asTold,
            Optional<DeviceProfile> profile,
            Outbox out) {
        if (asTold && member.standing() == Standing.ATTACHING) {
            roster.ready(member, profile);
        } else if (!asTold && member.standing().compareTo(Standing.READY) >= 0) {
            depart(roster, departed, member);
            admit(roster, departed, new Member(member.instance(), member.incarnation(), member.gateway()), out);
        }
    }

    private void assign(Outbox out) {
        if (timing == Timing.REAL) {
            devices.offerEnough();
        }
        devices.assign().forEach(member -> tell(devices, member, out));
        servers.assign().forEach(member -> tell(servers, member, out));
        if (timing == Timing.REAL && servers.anyoneWaits()) {
            servers.offer(spareServers);
            servers.assign().forEach(member -> tell(servers, member, out));
        }
    }

    private void tell(Roster roster, Member member, Outbox out) {
        out.send(
                new Address.Instance(member.instance()),
                roster == devices
                        ? new DeviceAttached(member.instance(), member.incarnation(), member.index(), nextSlot)
                        : new ServerAttached(
                                member.instance(), member.incarnation(), member.index(), member.attachment()));
    }

    private void hear(Member member) {
        anyoneHeard = true;
        member.hear();
    }

    private static Optional<Member> find(Roster roster, String instance, long incarnation) {
        return roster.find(instance).filter(member -> member.incarnation() == incarnation);
    }

    private static void departSilent(Roster roster, List<Member> departed) {
        for (Member member : List.copyOf(roster.all())) {
            if (member.silences() * Lease.HEARTBEAT_SECONDS >= Lease.SECONDS) {
                depart(roster, departed, member);
            }
        }
    }

    private static void leave(Roster roster, List<Member> departed, List<Integer> leaving) {
        for (int index : leaving) {
            roster.withdraw(index);
            roster.holder(index).ifPresent(member -> {
                member.dismiss();
                depart(roster, departed, member);
            });
        }
    }

    private static void depart(Roster roster, List<Member> departed, Member member) {
        roster.remove(member);
        if (member.standing() != Standing.WAITING) {
            departed.add(member);
        }
    }

    private static List<Member> join(Roster roster) {
        List<Member> joining = roster.in(Standing.READY);
        joining.forEach(Member::join);
        return joining;
    }

    private static List<Member> take(List<Member> departed) {
        List<Member> taken = List.copyOf(departed);
        departed.clear();
        return taken;
    }
}
