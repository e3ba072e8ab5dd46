package org.cellbed.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.proto.v1.StateProto;
import org.cellbed.proto.v1.TaskProto;

/** The codec of open slots in a saved state. */
final class OpenSlotCodec {
    private OpenSlotCodec() {}

    static StateProto.OpenSlot write(CellState.Slot slot) {
        StateProto.OpenSlot.Builder proto = StateProto.OpenSlot.newBuilder()
                .setOpened(SlotCodecs.write(slot.opened()))
                .addAllAwaited(slot.awaited())
                .setClosed(slot.closed())
                .setOffloaders(slot.offloaders())
                .setLoadVariance(slot.loadVariance());
        slot.submissions()
                .forEach(task ->
                        proto.addSubmissions(TaskCodecs.SUBMITTED.write().apply(task)));
        slot.measuredEarly()
                .forEach(task ->
                        proto.addMeasuredEarly(TaskCodecs.MEASURED.write().apply(task)));
        slot.tasks().forEach(task -> proto.addTasks(write(task)));
        if (slot.lastLocalEndSeconds() != Double.NEGATIVE_INFINITY) {
            proto.setLastLocalEndSeconds(slot.lastLocalEndSeconds());
        }
        for (int k = 0; k < slot.nextPresent().length; k++) {
            proto.addNextLoadSeconds(slot.nextLoadSeconds()[k]).addNextPresent(slot.nextPresent()[k]);
        }
        return proto.build();
    }

    static CellState.Slot read(StateProto.OpenSlot proto) throws BadMessage {
        Check.present(proto.hasOpened(), "opened");
        SlotOpened opened = SlotCodecs.read(proto.getOpened());
        int following = proto.getNextPresentCount();
        Check.sameLength(proto.getNextLoadSecondsCount(), following, "next_load_seconds");
        Check.consistent(following == 0 || following == opened.maxServers(), "next_present as wide as the state");
        List<TaskSubmitted> submissions = new ArrayList<>();
        for (TaskProto.TaskSubmitted each : proto.getSubmissionsList()) {
            TaskSubmitted task = TaskCodecs.SUBMITTED.read().read(each);
            takesPart(task.device(), opened);
            submissions.add(task);
        }
        List<TaskMeasured> measuredEarly = new ArrayList<>();
        for (TaskProto.TaskMeasured each : proto.getMeasuredEarlyList()) {
            measuredEarly.add(TaskCodecs.MEASURED.read().read(each));
        }
        List<CellState.Task> tasks = new ArrayList<>();
        for (StateProto.OpenTask each : proto.getTasksList()) {
            CellState.Task task = read(each);
            takesPart(task.submitted().device(), opened);
            tasks.add(task);
        }
        return new CellState.Slot(
                opened,
                submissions,
                measuredEarly,
                List.copyOf(proto.getAwaitedList()),
                tasks,
                proto.getClosed(),
                Check.count(proto.getOffloaders(), "offloaders"),
                Check.notNegative(proto.getLoadVariance(), "load_variance"),
                proto.hasLastLocalEndSeconds()
                        ? Check.finite(proto.getLastLocalEndSeconds(), "last_local_end_seconds")
                        : Double.NEGATIVE_INFINITY,
                SlotCodecs.notNegative(proto.getNextLoadSecondsList(), "next_load_seconds"),
                SlotCodecs.booleans(proto.getNextPresentList()));
    }

    private static void takesPart(int device, SlotOpened in) throws BadMessage {
        if (in.positionOf(device) < 0) {
            throw Check.inconsistent("device " + device + " to take part in slot " + in.slot());
        }
    }

    private static StateProto.OpenTask write(CellState.Task task) {
        StateProto.OpenTask.Builder proto = StateProto.OpenTask.newBuilder()
                .setSubmitted(TaskCodecs.SUBMITTED.write().apply(task.submitted()))
                .setDecision(task.decision())
                .setAttachment(task.attachment())
                .setUploadSeconds(task.uploadSeconds())
                .setTransferSeconds(task.transferSeconds())
                .setWorkOpen(task.workOpen())
                .setMeasured(task.measured())
                .setOverdueBefore(task.overdueBefore())
                .setMissedSinceSeconds(task.missedSinceSeconds())
                .setWaitSeconds(task.waitSeconds())
                .setComputeSeconds(task.computeSeconds())
                .setReturnSeconds(task.returnSeconds())
                .setDelaySeconds(task.delaySeconds());
        task.lossCause().map(OutcomeCodec::write).ifPresent(proto::setLossCause);
        return proto.build();
    }

    private static CellState.Task read(StateProto.OpenTask proto) throws BadMessage {
        Check.present(proto.hasSubmitted(), "tasks.submitted");
        return new CellState.Task(
                TaskCodecs.SUBMITTED.read().read(proto.getSubmitted()),
                Check.decisionOrNone(proto.getDecision(), "tasks.decision"),
                Check.count(proto.getAttachment(), "tasks.attachment"),
                Check.notNegativeOrUnknown(proto.getUploadSeconds(), "tasks.upload_seconds"),
                Check.notNegativeOrUnknown(proto.getTransferSeconds(), "tasks.transfer_seconds"),
                proto.getWorkOpen(),
                proto.getMeasured(),
                proto.getOverdueBefore(),
                Check.finiteOrUnknown(proto.getMissedSinceSeconds(), "tasks.missed_since_seconds"),
                Check.finiteOrUnknown(proto.getWaitSeconds(), "tasks.wait_seconds"),
                Check.finiteOrUnknown(proto.getComputeSeconds(), "tasks.compute_seconds"),
                Check.finiteOrUnknown(proto.getReturnSeconds(), "tasks.return_seconds"),
                Check.finiteOrUnknown(proto.getDelaySeconds(), "tasks.delay_seconds"),
                OutcomeCodec.read(proto.getLossCause()));
    }
}
