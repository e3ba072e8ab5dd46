package org.cellbed.enodeb;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Timer;
import org.cellbed.model.testing.RecordingOutbox;

/** An eNodeB with all members played by the test. Device d is the process `d<d>`, server m the process `s<m>`. */
final class Station {
    final RecordingOutbox out = new RecordingOutbox();
    final EnodebRole enodeb;
    private final Cell cell;
    private double nowSeconds = Double.NaN;

    private Station(Cell cell, EnodebRole enodeb) {
        this.cell = cell;
        this.enodeb = enodeb;
        enodeb.start(out);
    }

    private Station(Cell cell, int slots, Optional<CentralPolicy> policy, Timing timing) {
        this(cell, new EnodebRole(cell, slots, policy, timing, EnodebRole.Following.NOBODY));
    }

    static Station training(Cell cell, int slots) {
        return new Station(
                cell, new EnodebRole(cell, slots, Optional.empty(), Timing.VIRTUAL, new EnodebRole.Following(true, 0)));
    }

    static Station virtual(Cell cell, int slots) {
        return new Station(cell, slots, Optional.empty(), Timing.VIRTUAL);
    }

    static Station virtual(Cell cell, int slots, CentralPolicy policy) {
        return new Station(cell, slots, Optional.of(policy), Timing.VIRTUAL);
    }

    static Station real(Cell cell, int slots) {
        return new Station(cell, slots, Optional.empty(), Timing.REAL);
    }

    /** Attaches all initial members; in real time slot 0 opens. */
    Station begun() {
        gathered();
        if (out.clockStarted()) {
            at(0.0).fire(new Timer.SlotDue(0));
        }
        return this;
    }

    /** Attaches all initial members; in virtual time slot 0 opens. */
    Station gathered() {
        for (int server = 1; server <= cell.scenario().servers().count(); server++) {
            attachServer(server, 1);
        }
        for (int device = 1; device <= cell.scenario().devices().count(); device++) {
            attachDevice(device, 1);
        }
        return this;
    }

    /** Sets the clock. */
    Station at(double seconds) {
        nowSeconds = seconds;
        return this;
    }

    Station say(Message message) {
        enodeb.receive(message, nowSeconds, out);
        return this;
    }

    Station fire(Timer timer) {
        enodeb.timerFired(timer, nowSeconds, out);
        return this;
    }

    /** Checks leases a number of times, while only these members give signs of life: d for a device, s for a server. */
    Station hearing(int times, String... instances) {
        for (int k = 0; k < times; k++) {
            for (String instance : instances) {
                if (instance.startsWith("d")) {
                    announceDevice(instance, 1);
                } else {
                    announceServer(instance, 1, instance.equals("s1"));
                }
            }
            fire(new Timer.LeasesDue());
        }
        return this;
    }

    /** Takes the members of a kind that got an index. */
    List<MemberAttached> attached(MemberKind kind) {
        return out.take(MemberAttached.class, each -> each.member().kind() == kind);
    }

    /** Takes the members of a kind whose index was taken back. */
    List<MemberDetached> detached(MemberKind kind) {
        return out.take(MemberDetached.class, each -> each.member().kind() == kind);
    }

    /** Takes the journal's entries of devices that joined. */
    List<MemberJoined> devicesJoined() {
        return out.take(MemberJoined.class, each -> each.profile() instanceof DeviceProfile);
    }

    Station announceDevice(String instance, long incarnation) {
        return say(new MemberAnnounced(MemberId.device(instance, incarnation), false));
    }

    Station announceServer(String instance, long incarnation, boolean gateway) {
        return say(new MemberAnnounced(MemberId.server(instance, incarnation), gateway));
    }

    /** Announces a device, which is then ready at the index that is its number. */
    Station attachDevice(int device, long incarnation) {
        announceDevice("d" + device, incarnation);
        MemberId id = MemberId.device("d" + device, incarnation);
        return say(new MemberReady(id, attachment(id), cell.device(device)));
    }

    /** Announces a server, which is then ready at the index that is its number. */
    Station attachServer(int server, long incarnation) {
        announceServer("s" + server, incarnation, server == 1);
        MemberId id = MemberId.server("s" + server, incarnation);
        return say(new MemberReady(id, attachment(id), new ServerProfile(server, cell.serverHz(server))));
    }

    /** Returns the last attachment number of a member; 1 if it got none. */
    private int attachment(MemberId id) {
        return out.to(new Address.Member(id)).stream()
                .filter(MemberAttached.class::isInstance)
                .mapToInt(message -> ((MemberAttached) message).attachment())
                .reduce(1, (before, last) -> last);
    }

    /** Returns a task of 1e9 cycles and 4e6 bits. */
    Station submit(int slot, int device, int decision) {
        return submit(slot, device, decision, 0.0);
    }

    Station submit(int slot, int device, int decision, double localWaitSeconds) {
        return say(new TaskSubmitted(
                slot,
                device,
                4_000_000L,
                1_000_000_000L,
                cell.device(device).meanGain(),
                1e9,
                localWaitSeconds,
                decision,
                0));
    }

    Station submitNone(int slot, int device) {
        return say(TaskSubmitted.none(slot, device, cell.device(device).meanGain(), 1e9, 0));
    }

    Station complete(int slot, int device, int server, double waitSeconds) {
        double uploadSeconds = cell.constants()
                .radio()
                .uploadSeconds(4_000_000L, cell.device(device).meanGain(), 1);
        return say(new TaskCompleted(
                slot, device, server, 1, cell.openedSeconds(slot), uploadSeconds, 0.0, waitSeconds, 1.0));
    }

    Station measure(int slot, int device, double delaySeconds) {
        return say(new TaskMeasured(slot, device, 0.0, 0.0, delaySeconds));
    }

    Station report(int server, double atSeconds, long arrivedCycles, long completedCycles) {
        return say(new LoadReported(server, 1, atSeconds, arrivedCycles, completedCycles, 0.0));
    }

    /** Reports that both servers have reached a time and have no work. */
    Station reportAll(double atSeconds) {
        return report(1, atSeconds, 0, 0).report(2, atSeconds, 0, 0);
    }
}
