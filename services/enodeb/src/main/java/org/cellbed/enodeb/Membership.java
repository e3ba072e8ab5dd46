package org.cellbed.enodeb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cellbed.enodeb.Member.State;
import org.cellbed.model.message.Departed;
import org.cellbed.model.message.DeviceAnnounced;
import org.cellbed.model.message.DeviceAttached;
import org.cellbed.model.message.DeviceReady;
import org.cellbed.model.message.ServerAnnounced;
import org.cellbed.model.message.ServerAttached;
import org.cellbed.model.message.ServerReady;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.Timing;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.Scenario;

/**
 * Admission: gives indices, watches leases, and says who joins and leaves at the next slot.
 *
 * <p>In virtual time those take part whom the plan of the scenario wants, others wait; a place that has become vacant
 * otherwise is given again. In real time whoever comes gets a place. Not thread-safe.
 */
final class Membership {
    private final MembershipPlan plan;
    private final Timing timing;
    private final Roster devices = Roster.ofDevices();
    private final Roster servers = Roster.ofServers();
    private final Map<Integer, Member> departedDevices = new LinkedHashMap<>();
    private final Map<Integer, Member> departedServers = new LinkedHashMap<>();

    Membership(Scenario scenario, Timing timing) {
        this.plan = new MembershipPlan(scenario);
        if (timing == Timing.REAL) {
            servers.offer(
                    IntStream.rangeClosed(1, scenario.servers().max()).boxed().toList());
        }
        this.timing = timing;
    }

    /** The active devices, in the order of their indices. */
    List<Member> activeDevices() {
        return devices.in(State.ACTIVE);
    }

    /** The indices of devices that have left since {@link #takeDepartedDevices}. */
    Set<Integer> departedDevices() {
        return departedDevices.keySet();
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

    void ready(DeviceReady ready) {
        devices.find(ready.instance())
                .filter(member -> member.state() == State.ATTACHING
                        && member.index() == ready.profile().device())
                .ifPresent(member -> devices.ready(member, Optional.of(ready.profile())));
    }

    void ready(ServerReady ready) {
        servers.find(ready.instance())
                .filter(member -> member.state() == State.ATTACHING && member.attachment() == ready.attachment())
                .ifPresent(member -> servers.ready(member, Optional.empty()));
    }

    /** A process has said that it stops. */
    void departed(Departed departed) {
        devices.find(departed.instance()).ifPresent(member -> depart(devices, departedDevices, member));
        servers.find(departed.instance()).ifPresent(member -> depart(servers, departedServers, member));
    }

    /** Something was heard of a process. */
    void heard(String instance) {
        devices.find(instance).ifPresent(Member::hear);
        servers.find(instance).ifPresent(Member::hear);
    }

    void heardOfDevice(int index) {
        devices.active(index).ifPresent(Member::hear);
    }

    void heardOfServer(int index) {
        servers.active(index).ifPresent(Member::hear);
    }

    /** The lease of a process is over, unless it was heard of since. */
    void leaseDue(Timer.LeaseDue due, Outbox out) {
        renewOrDepart(devices, departedDevices, due, out);
        renewOrDepart(servers, departedServers, due, out);
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

    /** Those who have left since this was last asked, by index. */
    List<Member> takeDepartedDevices() {
        return take(departedDevices);
    }

    /** As {@link #takeDepartedDevices}. */
    List<Member> takeDepartedServers() {
        return take(departedServers);
    }

    private void admit(Roster roster, Map<Integer, Member> departed, Member member, Outbox out) {
        Optional<Member> known = roster.find(member.instance());
        if (known.isPresent() && known.get().incarnation() == member.incarnation()) {
            known.get().hear();
            known.filter(before -> before.state() != State.WAITING).ifPresent(before -> tell(roster, before, out));
            return;
        }
        known.ifPresent(before -> depart(roster, departed, before));
        roster.add(member);
        out.wakeAfter(Lease.SECONDS, new Timer.LeaseDue(member.instance()));
        assign(out);
    }

    private void assign(Outbox out) {
        if (timing == Timing.REAL) {
            devices.offerEnough();
        }
        devices.assign().forEach(member -> tell(devices, member, out));
        servers.assign().forEach(member -> tell(servers, member, out));
    }

    private void tell(Roster roster, Member member, Outbox out) {
        out.toInstance(
                member.instance(),
                roster == devices
                        ? new DeviceAttached(member.instance(), member.index())
                        : new ServerAttached(member.instance(), member.index(), member.attachment()));
    }

    private void renewOrDepart(Roster roster, Map<Integer, Member> departed, Timer.LeaseDue due, Outbox out) {
        roster.find(due.instance()).ifPresent(member -> {
            if (member.heardSince()) {
                out.wakeAfter(Lease.SECONDS, due);
            } else {
                depart(roster, departed, member);
            }
        });
    }

    private static void leave(Roster roster, Map<Integer, Member> departed, List<Integer> leaving) {
        for (int index : leaving) {
            roster.withdraw(index);
            roster.active(index).ifPresent(member -> depart(roster, departed, member));
        }
    }

    private static void depart(Roster roster, Map<Integer, Member> departed, Member member) {
        roster.remove(member);
        if (member.state() == State.ACTIVE) {
            departed.put(member.index(), member);
        }
    }

    private static List<Member> join(Roster roster) {
        List<Member> joining = roster.in(State.READY);
        joining.forEach(Member::join);
        return joining;
    }

    private static List<Member> take(Map<Integer, Member> departed) {
        List<Member> taken = List.copyOf(departed.values());
        departed.clear();
        return taken;
    }
}
