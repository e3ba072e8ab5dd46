package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.LearnedPolicy;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/** The course of a slot, from its preparation to the settlement of its tasks. Not thread-safe. */
final class SlotCycle {
    private final Cell cell;
    private final Timing timing;
    private final Membership membership;
    private final EventLog events = new EventLog();
    private final ServerLoads loads;
    private final Outages outages;
    private final SlotBook book;
    private final Granting granting;
    private final TraceEvents traceEvents;
    private final EnodebRole.Following following;
    private final Optional<LearnedPolicy> learned;
    private final Optional<LearnerLockStep> lockStep;

    private int slots;
    private int slot = -1;
    private long tasks;
    private double endedSeconds = Double.NaN;
    /** Whether the promise for the next slot relies on server 1, and the last promise that server 1 has kept. */
    private boolean relaying;

    private double relayedSeconds;
    private final double loadLimitSeconds;
    private int[] devices = new int[0];
    private double[] meanGain = new double[0];
    private double[] localHz = new double[0];
    private Optional<OpenSlot> collecting = Optional.empty();
    private final List<TaskCompleted> completedEarly = new ArrayList<>();
    private final List<LoadReported> reportedEarly = new ArrayList<>();

    SlotCycle(
            Cell cell,
            int slots,
            Optional<CentralPolicy> policy,
            Timing timing,
            Membership membership,
            EnodebRole.Following following) {
        this.cell = cell;
        this.slots = slots;
        this.timing = timing;
        this.membership = membership;
        this.loads = new ServerLoads(cell.constants().maxServers());
        this.outages = new Outages(cell.outages(), loads, events);
        this.book = new SlotBook(cell.scenario().deadlineSeconds(), events);
        this.traceEvents = new TraceEvents(cell, events);
        this.following = following;
        this.loadLimitSeconds =
                following.training() ? cell.scenario().learning().loadLimitSeconds() : Double.POSITIVE_INFINITY;
        this.learned = policy.filter(LearnedPolicy.class::isInstance).map(LearnedPolicy.class::cast);
        this.lockStep = following.training() && timing == Timing.VIRTUAL
                ? Optional.of(new LearnerLockStep(following.policyVersion()))
                : Optional.empty();
        this.granting = new Granting(cell, policy, loads, book, timing);
    }

    CellState state(CellState.Phase phase, List<JournalEntry> journal) {
        return new CellState(
                phase,
                slots,
                slot,
                tasks,
                endedSeconds,
                events.lastSeconds(),
                relaying,
                relayedSeconds,
                membership.state(MemberKind.DEVICE),
                membership.state(MemberKind.SERVER),
                IntStream.rangeClosed(1, loads.maxServers())
                        .filter(loads::present)
                        .mapToObj(server -> loads.state(server, outages.beganSeconds(server)))
                        .toList(),
                book.openState(),
                book.trailingState(),
                outages.requested(),
                lockStep.map(step -> new CellState.LockStep(step.version(), book.transitions())),
                List.copyOf(journal),
                Map.of());
    }

    /** Restores a saved state, membership included, into this cycle, which must be new. */
    void restore(CellState state) {
        slots = state.slots();
        slot = state.slot();
        tasks = state.tasks();
        endedSeconds = state.endedSeconds();
        events.restore(state.lastEventSeconds());
        relaying = state.relaying();
        relayedSeconds = state.relayedSeconds();
        membership.restore(state);
        lockStep.ifPresent(step -> step.restore(state));
        membership.nextSlot(state.phase() == CellState.Phase.GATHERING ? slot : slot + 1);
        for (CellState.ServerLedger ledger : state.ledgers()) {
            loads.restore(ledger);
            if (!Double.isNaN(ledger.downSinceSeconds())) {
                outages.restore(ledger.report().server(), ledger.downSinceSeconds());
            }
        }
        state.requestedOutages().forEach(outages::request);
        book.restore(state);
        expectUploads();
        listDevices();
        collecting = draining() ? Optional.empty() : book.find(slot);
    }

    private void expectUploads() {
        for (OpenSlot open : book.open()) {
            for (OpenTask task : open.tasks()) {
                if (timing == Timing.REAL && task.workOpen()) {
                    loads.expect(
                            task.decision(), task.arrivesSeconds(open.opened().openedSeconds()), task.cycles());
                }
            }
        }
    }

    /**
     * Resends the messages that follow from the saved state, because they may have been lost; receivers ignore
     * duplicates.
     */
    void resend(CellState.Phase phase, Outbox out) {
        outages.resend(openedSeconds(), out);
        book.open().forEach(open -> resendAssigned(open, out));
        collecting.ifPresent(open -> resend(open, out));
        if (phase == CellState.Phase.SERVING) {
            promise(out);
        }
        if (timing == Timing.REAL) {
            book.unsettled().forEach(open -> out.wake(new When.After(Lease.SECONDS), new Timer.SlotStale(open)));
        }
    }

    private void resend(OpenSlot open, Outbox out) {
        out.send(new Address.AllDevices(), open.opened());
        for (OpenTask task : open.tasks()) {
            if (task.workOpen()) {
                out.send(new Address.Server(1), task.uploaded(loads.attachment(1), openedSeconds()));
            }
        }
    }

    private static void resendAssigned(OpenSlot open, Outbox out) {
        for (OpenTask task : open.tasks()) {
            if (task.submitted().decision() == TaskSubmitted.ASK && task.decision() >= 0) {
                int of = open.opened().slot();
                out.send(new Address.Device(task.device()), new TaskAssigned(of, task.device(), task.decision()));
            }
        }
    }

    /** Returns the slot that is being prepared or open. */
    int slot() {
        return slot;
    }

    double openedSeconds() {
        return cell.openedSeconds(slot);
    }

    double nextOpensSeconds() {
        return cell.openedSeconds(slot + 1);
    }

    /** Ends the generation of tasks after the slots that have opened. */
    void endAfter(int openedSlots) {
        slots = Math.min(slots, openedSlots);
    }

    /** Returns the version of the weights for the next slot, as far as the eNodeB knows. */
    int policyVersion() {
        if (lockStep.isPresent()) {
            return lockStep.get().version();
        }
        int begunWith = following.policyVersion();
        return timing == Timing.REAL ? learned.map(policy -> policy.version(0)).orElse(begunWith) : begunWith;
    }

    /** Whether tasks are no longer generated. */
    boolean draining() {
        return slot >= slots;
    }

    /** Whether this is the first slot without tasks. */
    boolean beginsDrain() {
        return slot == slots;
    }

    /** Whether tasks are no longer generated and all have ended. */
    boolean drained() {
        return draining() && book.empty();
    }

    /** Returns, in real time, the slot to open instead of an overdue one, so that none opens more than a slot late. */
    int skipOverdue(int dueSlot, double nowSeconds, Outbox out) {
        int open = dueSlot;
        while (open < slots && cell.openedSeconds(open + 1) <= nowSeconds) {
            events.add(nowSeconds, EventKind.SLOT_SKIPPED, "slot-" + open, "", out);
            open++;
        }
        return open;
    }

    /** Applies the plan's changes before a slot opens: members leave, and joining members get indices. */
    void approach(int next, Outbox out) {
        while (slot < next) {
            slot++;
            membership.nextSlot(slot);
            if (!draining()) {
                membership.plan(slot, out);
            }
        }
    }

    /**
     * Prepares a slot: membership and outages change, the loads and tasks of earlier slots become known, and
     * transitions that are complete are sent; in real time this happens before the slot opens.
     */
    void prepare(double nowSeconds, Outbox out) {
        membership.nextSlot(slot + 1);
        boolean left = detachDeparted(out);
        if (join(out) || left) {
            listDevices();
        }
        outages.apply(slot, slots - 1, openedSeconds(), out);
        book.followedBy(state());
        book.settle(timing == Timing.REAL ? Math.min(nowSeconds, openedSeconds()) : openedSeconds(), out);
        lockStep.ifPresent(step -> step.closeEmissions(slot, book.transitions(), out));
    }

    /** Whether the learner, if there is one to wait for, has learned from the transitions sent so far. */
    boolean learned() {
        return slots == 0 || lockStep.filter(step -> !step.hasAdvancedTo(slot)).isEmpty();
    }

    /** Opens the slot and broadcasts the state. */
    void open(Outbox out) {
        collecting = Optional.empty();
        if (!draining()) {
            SlotOpened opened = state();
            collecting = Optional.of(book.open(opened));
            traceEvents.opened(slot, devices, out);
            out.send(new Address.AllDevices(), opened);
        }
    }

    void submitted(TaskSubmitted submitted, double nowSeconds, Outbox out) {
        book.find(submitted.slot()).filter(of -> of.submit(submitted)).ifPresent(of -> {
            tasks += submitted.hasTask() ? 1 : 0;
            if (of.closed() && submitted.hasTask()) {
                book.addLost(of, OpenTask.decisionless(submitted), LossCause.LATE, nowSeconds, out);
            }
        });
    }

    /** Whether all devices have reported whether they have a task; devices that have left do not count. */
    boolean allSubmitted() {
        OpenSlot open = collecting.orElseThrow();
        if (open.awaited() > 0) {
            membership.departedDevices().forEach(open::giveUp);
        }
        return open.awaited() == 0;
    }

    /** Decides, shares the band, grants work, and sends the uploads. */
    void close(Outbox out) {
        OpenSlot closing = collecting.orElseThrow();
        granting.grant(closing, out);
        reportedEarly.forEach(loads::report);
        reportedEarly.clear();
        completedEarly.forEach(this::workDone);
        completedEarly.clear();
        promise(out);
        if (timing == Timing.REAL) {
            out.wake(new When.After(Lease.SECONDS), new Timer.SlotStale(slot));
        }
    }

    /** Promises the servers, in virtual time, that no earlier message than the next slot follows on their links. */
    void promise(Outbox out) {
        if (timing == Timing.VIRTUAL) {
            promise(nextOpensSeconds(), out);
        }
    }

    /** Whether all servers have reported their work up to the next slot; servers that have left do not count. */
    boolean allReported(Outbox out) {
        if (relaying && !membership.serverActive(1)) {
            promise(nextOpensSeconds(), out);
        }
        for (int server = 1; server <= loads.maxServers(); server++) {
            if (loads.present(server)
                    && membership.serverActive(server)
                    && loads.reportedSeconds(server) < nextOpensSeconds()) {
                return false;
            }
        }
        if (relaying) {
            relayedSeconds = nextOpensSeconds();
        }
        return true;
    }

    /**
     * Handles a completion. After a restart, it may arrive before the submission it belongs to and is kept until the
     * slot closes.
     */
    void completed(TaskCompleted completed) {
        loads.served(completed);
        if (collecting
                .filter(open -> open.opened().slot() == completed.slot() && !open.closed())
                .isPresent()) {
            completedEarly.add(completed);
        } else {
            workDone(completed);
        }
    }

    private void workDone(TaskCompleted completed) {
        book.workDone(completed, timing == Timing.VIRTUAL);
    }

    void measured(TaskMeasured measured) {
        book.measured(measured);
    }

    /**
     * Handles a load report. In virtual time, after a restart, loads that follow from a slot's decisions may arrive
     * before its submissions are repeated; they are kept until the slot closes.
     */
    void reported(LoadReported report) {
        boolean early = timing == Timing.VIRTUAL
                && report.atSeconds() > openedSeconds()
                && collecting.filter(open -> !open.closed()).isPresent();
        if (early) {
            reportedEarly.add(report);
        } else {
            loads.report(report);
        }
    }

    void learnerAdvanced(LearnerAdvanced advanced) {
        lockStep.ifPresent(step -> step.advanced(advanced));
    }

    /** Handles a request to take a server down, at the next slot at the earliest. */
    void outageRequested(OutageRequested outage, boolean slotIsOpen) {
        outages.request(outage.from(Math.max(outage.fromSlot(), slot + (slotIsOpen ? 1 : 0))));
    }

    /** Forwards a change of learning; the learner receives it between the results of two slots. */
    void learningChanged(LearningChanged change, double nowSeconds, Outbox out) {
        double atSeconds = timing == Timing.REAL ? nowSeconds : Math.max(0.0, openedSeconds());
        events.add(atSeconds, EventKind.LEARNING_CHANGED, "learner", change.text(), out);
        out.journal(change);
    }

    void settle(double nowSeconds, Outbox out) {
        book.settle(nowSeconds, out);
    }

    /**
     * Resolves, in real time, the tasks of a slot that are overdue, unless no member gives signs of life: stops waiting
     * for devices that have not reported whether they have a task, and marks as lost a task that its server should have
     * computed before others that it has, and a result that was already overdue at the last call.
     */
    void stale(int staleSlot, double nowSeconds, Outbox out) {
        if (membership.connected()) {
            judge(staleSlot, nowSeconds, out);
        }
        if (book.hasOpen(staleSlot)) {
            out.wake(new When.After(Lease.SECONDS), new Timer.SlotStale(staleSlot));
        }
    }

    private void judge(int staleSlot, double nowSeconds, Outbox out) {
        book.find(staleSlot).ifPresent(OpenSlot::giveUpAll);
        revoke(book.loseWork(
                entry -> entry.slot().opened().slot() == staleSlot && neverArrived(entry, nowSeconds),
                LossCause.SERVER_1,
                nowSeconds,
                out));
        book.lose(
                entry -> entry.slot().opened().slot() == staleSlot
                        && entry.task().overdueAgain(entry.generatedSeconds(), nowSeconds),
                LossCause.UNMEASURED,
                nowSeconds,
                out);
    }

    /** Marks as lost, in real time, the tasks that have not ended by now. */
    void endOfDrain(double nowSeconds, Outbox out) {
        book.giveUp(nowSeconds, out);
    }

    /**
     * Ends the run.
     *
     * @param atSeconds NaN if the clock has not started, which is possible only for a run without slots: it ends at
     *     0
     */
    void finish(double atSeconds, Outbox out) {
        endedSeconds = slots == 0 ? 0.0 : atSeconds;
        outages.closeAll(endedSeconds, out);
        out.journal(finished());
        sendFinished(out);
    }

    /** Sends the end of the run to all members, including members that were detached. */
    void sendFinished(Outbox out) {
        promise(Double.POSITIVE_INFINITY, out);
        RunFinished finished = finished();
        for (int server = 1; server <= loads.maxServers(); server++) {
            out.send(new Address.Server(server), finished);
        }
        membership.bystanders().forEach(member -> out.send(new Address.Member(member), finished));
        out.send(new Address.AllDevices(), finished);
    }

    private RunFinished finished() {
        return new RunFinished(slots, tasks, endedSeconds);
    }

    /** Sends a promise. If server 1 has left, its promise does not count, and no message from it follows. */
    private void promise(double seconds, Outbox out) {
        relaying = loads.present(1) && membership.serverActive(1);
        for (int server = 1; server <= loads.maxServers(); server++) {
            if (loads.present(server)) {
                out.send(new Address.Server(server), new TimeAdvanced(seconds, relaying));
            }
        }
    }

    /**
     * Detaches the members that have left. Members whose lease expired are not notified: if they are alive they re-announce
     * themselves.
     *
     * @return whether a device that took part is among them
     */
    private boolean detachDeparted(Outbox out) {
        boolean deviceLeft = false;
        for (MemberKind kind : MemberKind.values()) {
            for (Member member : membership.takeDeparted(kind)) {
                if (member.standing() == Standing.ACTIVE) {
                    detach(member, out);
                    deviceLeft |= kind == MemberKind.DEVICE;
                }
                if (member.dismissed()) {
                    out.send(new Address.Member(member.id()), new MemberDetached(member.id(), member.index(), slot));
                }
            }
        }
        return deviceLeft;
    }

    private void detach(Member member, Outbox out) {
        switch (member.id().kind()) {
            case DEVICE -> detachDevice(member.index(), out);
            case SERVER -> detachServer(member.index(), member.attachment(), out);
        }
        event(EventKind.DETACHED, member.subject(), out);
    }

    private void detachDevice(int device, Outbox out) {
        book.lose(entry -> entry.task().device() == device, LossCause.DEVICE_GONE, openedSeconds(), out);
    }

    private void detachServer(int server, int attachment, Outbox out) {
        outages.close(server, openedSeconds(), out);
        loads.detach(server);
        if (server == 1) {
            revoke(book.loseWork(this::uploading, LossCause.SERVER_1, openedSeconds(), out));
        }
        book.loseWork(entry -> entry.task().onServer(server, attachment), LossCause.SERVER_GONE, openedSeconds(), out);
    }

    /**
     * Whether server 1 left before it forwarded a task. In virtual time it may have left before it kept its last
     * promise; tasks that it forwarded until then may arrive too late, because the other servers have stopped waiting
     * for it.
     */
    private boolean uploading(SlotBook.Entry entry) {
        double reachedSeconds = timing == Timing.VIRTUAL ? relayedSeconds : openedSeconds();
        return entry.generatedSeconds() + entry.task().uploadSeconds() >= reachedSeconds;
    }

    /**
     * Whether a task was never forwarded to its server, which computes in the order of arrival and would have computed
     * it by now.
     */
    private boolean neverArrived(SlotBook.Entry entry, double nowSeconds) {
        double missedSince = entry.task().missedSince(entry.generatedSeconds(), nowSeconds);
        return !Double.isNaN(missedSince) && loads.isPast(entry.task().decision(), missedSince);
    }

    private void revoke(List<SlotBook.Entry> lost) {
        lost.forEach(entry -> loads.revoke(
                entry.task().decision(), entry.task().attachment(), entry.task().cycles()));
    }

    private boolean join(Outbox out) {
        if (draining()) {
            return false;
        }
        for (Member member : membership.join(MemberKind.SERVER)) {
            double hz = ((ServerProfile) member.profile()).computeHz();
            loads.attach(member.index(), member.attachment(), hz, openedSeconds());
            joined(member, out);
        }
        List<Member> devicesJoining = membership.join(MemberKind.DEVICE);
        for (Member member : devicesJoining) {
            joined(member, out);
            traceEvents.joined(member.index(), slot, out);
        }
        return !devicesJoining.isEmpty();
    }

    private void joined(Member member, Outbox out) {
        out.journal(new MemberJoined(member.profile(), slot));
        event(EventKind.ATTACHED, member.subject(), out);
    }

    private void listDevices() {
        List<DeviceProfile> active = membership.activeDevices();
        devices = active.stream().mapToInt(DeviceProfile::device).toArray();
        meanGain = active.stream().mapToDouble(DeviceProfile::meanGain).toArray();
        localHz = active.stream().mapToDouble(DeviceProfile::localHz).toArray();
    }

    private SlotOpened state() {
        double[] broadcastSeconds = loads.broadcastSeconds(
                openedSeconds(),
                cell.scenario().broadcast().includesUploading(),
                cell.scenario().broadcast().downLoadSeconds());
        return new SlotOpened(
                slot,
                openedSeconds(),
                broadcastSeconds,
                loads.presentServers(),
                loads.upServers(),
                loads.admittingServers(broadcastSeconds, loadLimitSeconds),
                loads.frequenciesHz(),
                devices,
                meanGain,
                localHz,
                policyVersion());
    }

    private void event(EventKind kind, String subject, Outbox out) {
        events.add(openedSeconds(), kind, subject, "", out);
    }
}
