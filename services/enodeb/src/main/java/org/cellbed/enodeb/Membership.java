package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    /** Indices that the scenario does not begin with: in real time for whoever comes when the others are taken. */
    private final List<Integer> spareServers;

    private final Roster devices = Roster.ofDevices();
    private final Roster servers = Roster.ofServers();
    private final List<Member> departedDevices = new ArrayList<>();
    private final List<Member> departedServers = new ArrayList<>();

    Membership(Scenario scenario, Timing timing) {
        this.plan = new MembershipPlan(scenario);
        this.timing = timing;
        this.spareServers = IntStream.rangeClosed(1, scenario.servers().max())
                .filter(index -> !plan.at(0).serversJoining().contains(index))
                .boxed()
                .toList();
    }

    /** The active devices, in the order of their indices. */
    List<Member> activeDevices() {
        return devices.in(State.ACTIVE);
    }

    /** Whether devices have left since {@link #takeDepartedDevices}. */
    boolean hasDeparted() {
        return !departedDevices.isEmpty();
    }

    /** Those who took part and have left since {@link #takeDepartedDevices}. */
    List<Member> departedDevices() {
        return departedDevices.stream()
                .filter(member -> member.state() == State.ACTIVE)
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

    /**
     * A process says that it is still here. One that has not said that it is ready is told its index again: it, or what it
     * answered, may have got lost.
     */
    void heartbeat(String instance, Outbox out) {
        heard(instance);
        tellAgain(devices, instance, out);
        tellAgain(servers, instance, out);
    }

    /** Whether a process of this name wants to take part or does. */
    boolean knows(String instance) {
        return devices.find(instance).isPresent() || servers.find(instance).isPresent();
    }

    /** Those who have announced themselves and do not take part yet. */
    List<String> bystanders() {
        return Stream.concat(devices.all().stream(), servers.all().stream())
                .filter(member -> member.state() != State.ACTIVE)
                .map(Member::instance)
                .toList();
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

    /** Those who had an index and have left since this was last asked; only the active ones among them took part. */
    List<Member> takeDepartedDevices() {
        return take(departedDevices);
    }

    /** As {@link #takeDepartedDevices}. */
    List<Member> takeDepartedServers() {
        return take(departedServers);
    }

    private void admit(Roster roster, List<Member> departed, Member member, Outbox out) {
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
        if (timing == Timing.REAL && servers.anyoneWaits()) {
            servers.offer(spareServers);
            servers.assign().forEach(member -> tell(servers, member, out));
        }
    }

    private void tell(Roster roster, Member member, Outbox out) {
        out.toInstance(
                member.instance(),
                roster == devices
                        ? new DeviceAttached(member.instance(), member.index())
                        : new ServerAttached(member.instance(), member.index(), member.attachment()));
    }

    private void tellAgain(Roster roster, String instance, Outbox out) {
        roster.find(instance)
                .filter(member -> member.state() == State.ATTACHING)
                .ifPresent(member -> tell(roster, member, out));
    }

    private void renewOrDepart(Roster roster, List<Member> departed, Timer.LeaseDue due, Outbox out) {
        roster.find(due.instance()).ifPresent(member -> {
            if (member.heardSince()) {
                out.wakeAfter(Lease.SECONDS, due);
            } else {
                depart(roster, departed, member);
            }
        });
    }

    private static void leave(Roster roster, List<Member> departed, List<Integer> leaving) {
        for (int index : leaving) {
            roster.withdraw(index);
            roster.holder(index).ifPresent(member -> depart(roster, departed, member));
        }
    }

    private static void depart(Roster roster, List<Member> departed, Member member) {
        roster.remove(member);
        if (member.state() != State.WAITING) {
            departed.add(member);
        }
    }

    private static List<Member> join(Roster roster) {
        List<Member> joining = roster.in(State.READY);
        joining.forEach(Member::join);
        return joining;
    }

    private static List<Member> take(List<Member> departed) {
        List<Member> taken = List.copyOf(departed);
        departed.clear();
        return taken;
    }
}
