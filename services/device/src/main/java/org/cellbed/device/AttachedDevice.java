package org.cellbed.device;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.Task;
import org.cellbed.model.cell.TaskSource;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.DeviceDecision;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.LearnedPolicy;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/** A device with an index. Not thread-safe. */
final class AttachedDevice {
    private final Cell cell;
    private final DeviceProfile profile;
    private final IntToDoubleFunction gains;
    private final TaskSource tasks;
    private final Policy policy;
    private final Timing timing;
    private final LocalQueue localQueue;

    /** The slots and results, by slot, that were sent ahead in real time and are not due yet. */
    private final Map<Integer, SlotOpened> announced = new HashMap<>();

    private final Map<Integer, TaskCompleted> coming = new HashMap<>();

    private int lastSlot;
    private Optional<SlotOpened> awaitingWeights = Optional.empty();
    private DeviceTask asked = new DeviceTask(0, 0, 0, 1.0, 0.0, 0.0);
    private int askedSlot = -1;

    AttachedDevice(Cell cell, int device, int fromSlot, Policy policy, Timing timing) {
        this.cell = cell;
        this.profile = cell.device(device);
        this.gains = cell.gains(device);
        this.tasks = cell.tasks(device);
        this.policy = policy;
        this.timing = timing;
        this.lastSlot = fromSlot - 1;
        this.localQueue = new LocalQueue(cell.scenario().devices().localQueue());
    }

    DeviceProfile profile() {
        return profile;
    }

    /** Handles a slot, which in real time is announced before it opens. */
    void slotOpened(SlotOpened slot, double nowSeconds, Outbox out) {
        if (timing == Timing.REAL && nowSeconds < slot.openedSeconds()) {
            announced.put(slot.slot(), slot);
            out.wake(new When.At(slot.openedSeconds()), new Timer.SlotBegins(slot.slot()));
        } else {
            begin(slot, nowSeconds, out);
        }
    }

    void slotBegins(int slot, double nowSeconds, Outbox out) {
        SlotOpened begins = announced.remove(slot);
        if (begins != null) {
            begin(begins, nowSeconds, out);
        }
    }

    private void begin(SlotOpened slot, double nowSeconds, Outbox out) {
        boolean known = slot.slot() <= lastSlot || slot.positionOf(profile.device()) < 0;
        boolean overdue = timing == Timing.REAL
                && nowSeconds - slot.openedSeconds() > cell.constants().slotSeconds();
        if (known || overdue) {
            return;
        }
        if (lacksWeights(slot)) {
            awaitingWeights = Optional.of(slot);
            return;
        }
        lastSlot = slot.slot();
        int policyVersion = policyVersion(slot);
        double gain = gains.applyAsDouble(slot.slot());
        Optional<Task> task = tasks.in(slot.slot());
        if (task.isEmpty()) {
            out.send(
                    new Address.Enodeb(),
                    TaskSubmitted.none(slot.slot(), profile.device(), gain, profile.localHz(), policyVersion));
            return;
        }
        DeviceTask own = new DeviceTask(
                profile.device(),
                task.get().lengthBits(),
                task.get().cycles(),
                profile.localHz(),
                gain,
                localQueue.waitSeconds(slot.openedSeconds()));
        DeviceDecision decision = decide(slot, own);
        out.send(
                new Address.Enodeb(),
                new TaskSubmitted(
                        slot.slot(),
                        own.device(),
                        own.lengthBits(),
                        own.cycles(),
                        gain,
                        own.localHz(),
                        own.localWaitSeconds(),
                        decision.place(),
                        policyVersion,
                        decision.actor()));
        if (decision.place() == 0) {
            computeLocally(slot.slot(), own, out);
        }
    }

    /** Adopts newer weights, for the next slot or the slot that waits for them; ignores duplicates. */
    void weightsPublished(ActorWeights weights, double nowSeconds, Outbox out) {
        if (policy instanceof LearnedPolicy learned && weights.agent() == profile.device()) {
            if (weights.version() != learned.version(profile.device())) {
                learned.adopt(weights).ifPresent(out::refuse);
            }
            Optional<SlotOpened> slot = awaitingWeights;
            awaitingWeights = Optional.empty();
            slot.ifPresent(waiting -> begin(waiting, nowSeconds, out));
        }
    }

    void taskAssigned(TaskAssigned assigned, Outbox out) {
        if (assigned.device() == profile.device() && assigned.slot() == askedSlot) {
            askedSlot = -1;
            if (assigned.decision() == 0) {
                computeLocally(assigned.slot(), asked, out);
            }
        }
    }

    /** Handles a result, which in real time is sent before it arrives. */
    void taskCompleted(TaskCompleted completed, double nowSeconds, Outbox out) {
        if (timing == Timing.VIRTUAL || completed.device() != profile.device()) {
            return;
        }
        if (nowSeconds < completed.completedSeconds()) {
            coming.put(completed.slot(), completed);
            out.wake(new When.At(completed.completedSeconds()), new Timer.ResultDue(completed.slot()));
        } else {
            measured(completed.slot(), completed.waitSeconds(), completed.computeSeconds(), nowSeconds, out);
        }
    }

    void resultDue(int slot, double nowSeconds, Outbox out) {
        TaskCompleted completed = coming.remove(slot);
        if (completed != null) {
            measured(slot, completed.waitSeconds(), completed.computeSeconds(), nowSeconds, out);
        }
    }

    void localTaskDue(int slot, double nowSeconds, Outbox out) {
        measured(slot, 0.0, 0.0, nowSeconds, out);
    }

    private void measured(int slot, double waitSeconds, double computeSeconds, double nowSeconds, Outbox out) {
        out.send(
                new Address.Enodeb(),
                new TaskMeasured(
                        slot, profile.device(), waitSeconds, computeSeconds, nowSeconds - cell.openedSeconds(slot)));
    }

    /** Whether this device decides by weights and lacks those of the slot. */
    private boolean lacksWeights(SlotOpened slot) {
        return policy instanceof DevicePolicy
                && policy instanceof LearnedPolicy learned
                && learned.version(profile.device()) < slot.policyVersion();
    }

    /** Returns the version of the weights that decide: the device's own or, if the eNodeB decides, those of the eNodeB. */
    private int policyVersion(SlotOpened slot) {
        return policy instanceof DevicePolicy && policy instanceof LearnedPolicy learned
                ? learned.version(profile.device())
                : slot.policyVersion();
    }

    private DeviceDecision decide(SlotOpened slot, DeviceTask own) {
        if (policy instanceof DevicePolicy decentralized) {
            DeviceDecision decision = decentralized.decision(
                    slot, own, device -> cell.decisionDraws(device).seek(slot.slot()));
            if (decision.place() < 0 || decision.place() > slot.maxServers()) {
                throw new IllegalStateException("policy " + policy.getClass().getName() + " decided " + decision.place()
                        + " for device " + own.device() + " in slot " + slot.slot() + ", expected 0.."
                        + slot.maxServers());
            }
            return decision;
        }
        asked = own;
        askedSlot = slot.slot();
        return DeviceDecision.of(TaskSubmitted.ASK);
    }

    private void computeLocally(int slot, DeviceTask own, Outbox out) {
        double openedSeconds = cell.openedSeconds(slot);
        localQueue.add(openedSeconds, own.localSeconds());
        if (timing == Timing.REAL) {
            out.wake(new When.At(openedSeconds + own.localSeconds()), new Timer.LocalTaskDue(slot));
        }
    }
}
