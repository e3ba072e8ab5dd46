package org.cellbed.runtime.codec;

import java.util.Optional;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.proto.v1.JournalProto;

/** The codec of a task's outcome, which is part of transitions and settlements. */
final class OutcomeCodec {
    private OutcomeCodec() {}

    static JournalProto.TaskOutcome write(TaskOutcome outcome) {
        JournalProto.TaskOutcome.Builder proto = JournalProto.TaskOutcome.newBuilder()
                .setDevice(outcome.device())
                .setLengthBits(outcome.lengthBits())
                .setCycles(outcome.cycles())
                .setDecision(outcome.decision())
                .setGain(outcome.gain())
                .setLocalWaitSeconds(outcome.localWaitSeconds())
                .setLocalSeconds(outcome.localSeconds())
                .setUploadSeconds(outcome.uploadSeconds())
                .setTransferSeconds(outcome.transferSeconds())
                .setWaitSeconds(outcome.waitSeconds())
                .setComputeSeconds(outcome.computeSeconds())
                .setReturnSeconds(outcome.returnSeconds())
                .setDelaySeconds(outcome.delaySeconds())
                .setStatus(write(outcome.status()))
                .setPolicyVersion(outcome.policyVersion())
                .setWorkOpen(outcome.workOpen());
        outcome.lossCause().ifPresent(cause -> proto.setLossCause(write(cause)));
        outcome.actor().ifPresent(actor -> proto.setActor(ActorCodec.write(actor)));
        return proto.build();
    }

    static TaskOutcome read(JournalProto.TaskOutcome proto) throws BadMessage {
        TaskOutcome outcome = new TaskOutcome(
                Check.index(proto.getDevice(), "outcome.device"),
                Check.amount(proto.getLengthBits(), "outcome.length_bits"),
                Check.work(proto.getCycles(), "outcome.cycles"),
                Check.decisionOrNone(proto.getDecision(), "outcome.decision"),
                Check.positive(proto.getGain(), "outcome.gain"),
                Check.notNegative(proto.getLocalWaitSeconds(), "outcome.local_wait_seconds"),
                Check.notNegativeOrUnknown(proto.getLocalSeconds(), "outcome.local_seconds"),
                Check.notNegativeOrUnknown(proto.getUploadSeconds(), "outcome.upload_seconds"),
                Check.notNegativeOrUnknown(proto.getTransferSeconds(), "outcome.transfer_seconds"),
                Check.notNegativeOrUnknown(proto.getWaitSeconds(), "outcome.wait_seconds"),
                Check.notNegativeOrUnknown(proto.getComputeSeconds(), "outcome.compute_seconds"),
                Check.finiteOrUnknown(proto.getReturnSeconds(), "outcome.return_seconds"),
                Check.finiteOrUnknown(proto.getDelaySeconds(), "outcome.delay_seconds"),
                read(proto.getStatus()),
                read(proto.getLossCause()),
                Check.count(proto.getPolicyVersion(), "outcome.policy_version"),
                proto.hasActor() ? Optional.of(ActorCodec.read(proto.getActor())) : Optional.empty(),
                proto.getWorkOpen());
        boolean lost = outcome.status() == TaskStatus.LOST;
        Check.consistent(lost == outcome.lossCause().isPresent(), "loss_cause exactly where the task was lost");
        Check.consistent(lost || Double.isFinite(outcome.delaySeconds()), "delay_seconds unless the task was lost");
        return outcome;
    }

    private static JournalProto.TaskStatus write(TaskStatus status) {
        return switch (status) {
            case DONE -> JournalProto.TaskStatus.TASK_STATUS_DONE;
            case TIMED_OUT -> JournalProto.TaskStatus.TASK_STATUS_TIMED_OUT;
            case LOST -> JournalProto.TaskStatus.TASK_STATUS_LOST;
        };
    }

    private static TaskStatus read(JournalProto.TaskStatus proto) throws BadMessage {
        return switch (proto) {
            case TASK_STATUS_DONE -> TaskStatus.DONE;
            case TASK_STATUS_TIMED_OUT -> TaskStatus.TIMED_OUT;
            case TASK_STATUS_LOST -> TaskStatus.LOST;
            case TASK_STATUS_UNSPECIFIED, UNRECOGNIZED -> throw Check.outOfRange(proto, "outcome.status");
        };
    }

    static JournalProto.LossCause write(LossCause cause) {
        return switch (cause) {
            case LATE -> JournalProto.LossCause.LOSS_CAUSE_LATE;
            case DEVICE_GONE -> JournalProto.LossCause.LOSS_CAUSE_DEVICE_GONE;
            case SERVER_GONE -> JournalProto.LossCause.LOSS_CAUSE_SERVER_GONE;
            case SERVER_1 -> JournalProto.LossCause.LOSS_CAUSE_SERVER_1;
            case UNMEASURED -> JournalProto.LossCause.LOSS_CAUSE_UNMEASURED;
            case RUN_ENDED -> JournalProto.LossCause.LOSS_CAUSE_RUN_ENDED;
        };
    }

    static Optional<LossCause> read(JournalProto.LossCause proto) throws BadMessage {
        return switch (proto) {
            case LOSS_CAUSE_UNSPECIFIED -> Optional.empty();
            case LOSS_CAUSE_LATE -> Optional.of(LossCause.LATE);
            case LOSS_CAUSE_DEVICE_GONE -> Optional.of(LossCause.DEVICE_GONE);
            case LOSS_CAUSE_SERVER_GONE -> Optional.of(LossCause.SERVER_GONE);
            case LOSS_CAUSE_SERVER_1 -> Optional.of(LossCause.SERVER_1);
            case LOSS_CAUSE_UNMEASURED -> Optional.of(LossCause.UNMEASURED);
            case LOSS_CAUSE_RUN_ENDED -> Optional.of(LossCause.RUN_ENDED);
            case UNRECOGNIZED -> throw Check.outOfRange(proto, "outcome.loss_cause");
        };
    }
}
