package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.Delay;
import org.cellbed.model.cell.Load;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;

/**
 * The close of a slot: it decides for the devices that request it, shares the band among all that offload (eq. 5),
 * grants their work to the servers, and sends the uploads, effective when they end (eq. 7). Not thread-safe.
 */
final class Granting {
    private final Cell cell;
    private final Optional<CentralPolicy> policy;
    private final ServerLoads loads;
    private final SlotBook book;
    private final Timing timing;
    private final RandomStream draws;

    Granting(Cell cell, Optional<CentralPolicy> policy, ServerLoads loads, SlotBook book, Timing timing) {
        this.cell = cell;
        this.policy = policy;
        this.loads = loads;
        this.book = book;
        this.timing = timing;
        this.draws = cell.decisionDraws(0);
    }

    void grant(OpenSlot slot, Outbox out) {
        SlotOpened opened = slot.opened();
        List<TaskSubmitted> submitted = slot.submitted();
        int[] decisions = decide(opened, submitted, out);
        int offloaders = 0;
        for (int decision : decisions) {
            offloaders += decision > 0 ? 1 : 0;
        }
        for (int k = 0; k < decisions.length; k++) {
            if (decisions[k] == TaskSubmitted.ASK) {
                book.addLost(
                        slot,
                        OpenTask.decisionless(submitted.get(k)),
                        LossCause.LATE,
                        slot.opened().openedSeconds(),
                        out);
            } else if (decisions[k] == 0) {
                slot.add(OpenTask.local(submitted.get(k), timing == Timing.VIRTUAL));
            } else {
                offload(slot, submitted.get(k), decisions[k], offloaders, out);
            }
        }
        slot.close(offloaders, Load.variance(loads.liveSeconds(opened.openedSeconds())));
    }

    private void offload(OpenSlot slot, TaskSubmitted task, int server, int offloaders, Outbox out) {
        double uploadSeconds = cell.constants().radio().uploadSeconds(task.lengthBits(), task.gain(), offloaders);
        double transferSeconds =
                Delay.transferSeconds(task.lengthBits(), cell.constants().fibreBps(), server);
        int attachment = loads.attachment(server);
        OpenTask granted = OpenTask.granted(task, server, attachment, uploadSeconds, transferSeconds);
        double openedSeconds = slot.opened().openedSeconds();
        if (!loads.present(1) || !loads.present(server)) {
            granted.workLost();
            LossCause cause = loads.present(1) ? LossCause.SERVER_GONE : LossCause.SERVER_1;
            book.addLost(slot, granted, cause, openedSeconds, out);
            return;
        }
        slot.add(granted);
        loads.grant(server, task.cycles());
        if (timing == Timing.REAL) {
            loads.expect(server, granted.arrivesSeconds(openedSeconds), task.cycles());
        }
        out.send(new Address.Server(1), granted.uploaded(loads.attachment(1), openedSeconds));
    }

    /** Decides for the devices that request it; without a central policy, their tasks get no decision. */
    private int[] decide(SlotOpened opened, List<TaskSubmitted> submitted, Outbox out) {
        int[] decisions = new int[submitted.size()];
        List<DeviceTask> asking = new ArrayList<>();
        for (int k = 0; k < decisions.length; k++) {
            decisions[k] = submitted.get(k).decision();
            if (decisions[k] == TaskSubmitted.ASK) {
                asking.add(asDeviceTask(submitted.get(k)));
            }
        }
        if (!asking.isEmpty() && policy.isPresent()) {
            int[] answers = ask(policy.get(), opened, asking);
            int next = 0;
            for (int k = 0; k < decisions.length; k++) {
                if (decisions[k] == TaskSubmitted.ASK) {
                    decisions[k] = answers[next++];
                    int device = submitted.get(k).device();
                    out.send(new Address.Device(device), new TaskAssigned(opened.slot(), device, decisions[k]));
                }
            }
        }
        return decisions;
    }

    private int[] ask(CentralPolicy central, SlotOpened opened, List<DeviceTask> asking) {
        int[] answers = central.decide(opened, asking, draws.seek(opened.slot()));
        if (answers.length != asking.size()) {
            throw new IllegalStateException("policy " + central.getClass().getName() + " decided for " + answers.length
                    + " tasks, expected " + asking.size());
        }
        for (int k = 0; k < answers.length; k++) {
            if (answers[k] < 0 || answers[k] > loads.maxServers()) {
                throw new IllegalStateException("policy " + central.getClass().getName() + " decided " + answers[k]
                        + " for device " + asking.get(k).device() + " in slot " + opened.slot() + ", expected 0.."
                        + loads.maxServers());
            }
        }
        return answers;
    }

    private static DeviceTask asDeviceTask(TaskSubmitted task) {
        return new DeviceTask(
                task.device(), task.lengthBits(), task.cycles(), task.localHz(), task.gain(), task.localWaitSeconds());
    }
}
