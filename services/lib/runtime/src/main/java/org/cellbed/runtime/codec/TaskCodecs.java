package org.cellbed.runtime.codec;

import java.util.Optional;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.proto.v1.TaskProto;

/** The codecs of the messages about a task. */
final class TaskCodecs {
    static final Codec<TaskSubmitted, TaskProto.TaskSubmitted> SUBMITTED =
            new Codec<>(TaskSubmitted.class, TaskProto.TaskSubmitted.class, TaskCodecs::write, TaskCodecs::read);

    static final Codec<TaskAssigned, TaskProto.TaskAssigned> ASSIGNED = new Codec<>(
            TaskAssigned.class,
            TaskProto.TaskAssigned.class,
            task -> TaskProto.TaskAssigned.newBuilder()
                    .setSlot(task.slot())
                    .setDevice(task.device())
                    .setDecision(task.decision())
                    .build(),
            proto -> new TaskAssigned(
                    Check.count(proto.getSlot(), "slot"),
                    Check.index(proto.getDevice(), "device"),
                    Check.decision(proto.getDecision(), "decision")));

    static final Codec<TaskUploaded, TaskProto.TaskUploaded> UPLOADED =
            new Codec<>(TaskUploaded.class, TaskProto.TaskUploaded.class, TaskCodecs::write, TaskCodecs::read);

    static final Codec<TaskForwarded, TaskProto.TaskForwarded> FORWARDED =
            new Codec<>(TaskForwarded.class, TaskProto.TaskForwarded.class, TaskCodecs::write, TaskCodecs::read);

    static final Codec<TaskCompleted, TaskProto.TaskCompleted> COMPLETED =
            new Codec<>(TaskCompleted.class, TaskProto.TaskCompleted.class, TaskCodecs::write, TaskCodecs::read);

    static final Codec<TaskMeasured, TaskProto.TaskMeasured> MEASURED = new Codec<>(
            TaskMeasured.class,
            TaskProto.TaskMeasured.class,
            task -> TaskProto.TaskMeasured.newBuilder()
                    .setSlot(task.slot())
                    .setDevice(task.device())
                    .setWaitSeconds(task.waitSeconds())
                    .setComputeSeconds(task.computeSeconds())
                    .setDelaySeconds(task.delaySeconds())
                    .build(),
            proto -> new TaskMeasured(
                    Check.count(proto.getSlot(), "slot"),
                    Check.index(proto.getDevice(), "device"),
                    Check.notNegative(proto.getWaitSeconds(), "wait_seconds"),
                    Check.notNegative(proto.getComputeSeconds(), "compute_seconds"),
                    Check.finite(proto.getDelaySeconds(), "delay_seconds")));

    private TaskCodecs() {}

    private static TaskProto.TaskSubmitted write(TaskSubmitted task) {
        TaskProto.TaskSubmitted.Builder proto = TaskProto.TaskSubmitted.newBuilder()
                .setSlot(task.slot())
                .setDevice(task.device())
                .setLengthBits(task.lengthBits())
                .setCycles(task.cycles())
                .setGain(task.gain())
                .setLocalHz(task.localHz())
                .setLocalWaitSeconds(task.localWaitSeconds())
                .setDecision(task.decision())
                .setPolicyVersion(task.policyVersion());
        task.actor().ifPresent(actor -> proto.setActor(ActorCodec.write(actor)));
        return proto.build();
    }

    private static TaskSubmitted read(TaskProto.TaskSubmitted proto) throws BadMessage {
        return new TaskSubmitted(
                Check.count(proto.getSlot(), "slot"),
                Check.index(proto.getDevice(), "device"),
                Check.amount(proto.getLengthBits(), "length_bits"),
                Check.amount(proto.getCycles(), "cycles"),
                Check.positive(proto.getGain(), "gain"),
                Check.positive(proto.getLocalHz(), "local_hz"),
                Check.notNegative(proto.getLocalWaitSeconds(), "local_wait_seconds"),
                Check.decisionOrNone(proto.getDecision(), "decision"),
                Check.count(proto.getPolicyVersion(), "policy_version"),
                proto.hasActor() ? Optional.of(ActorCodec.read(proto.getActor())) : Optional.empty());
    }

    private static TaskProto.TaskUploaded write(TaskUploaded task) {
        return TaskProto.TaskUploaded.newBuilder()
                .setSlot(task.slot())
                .setDevice(task.device())
                .setGateway(task.gateway())
                .setServer(task.server())
                .setAttachment(task.attachment())
                .setLengthBits(task.lengthBits())
                .setCycles(task.cycles())
                .setGeneratedSeconds(task.generatedSeconds())
                .setUploadSeconds(task.uploadSeconds())
                .build();
    }

    private static TaskUploaded read(TaskProto.TaskUploaded proto) throws BadMessage {
        return new TaskUploaded(
                Check.count(proto.getSlot(), "slot"),
                Check.index(proto.getDevice(), "device"),
                Check.index(proto.getGateway(), "gateway"),
                Check.index(proto.getServer(), "server"),
                Check.index(proto.getAttachment(), "attachment"),
                Check.amount(proto.getLengthBits(), "length_bits"),
                Check.work(proto.getCycles(), "cycles"),
                Check.notNegative(proto.getGeneratedSeconds(), "generated_seconds"),
                Check.notNegative(proto.getUploadSeconds(), "upload_seconds"));
    }

    private static TaskProto.TaskForwarded write(TaskForwarded task) {
        return TaskProto.TaskForwarded.newBuilder()
                .setSlot(task.slot())
                .setDevice(task.device())
                .setServer(task.server())
                .setAttachment(task.attachment())
                .setCycles(task.cycles())
                .setGeneratedSeconds(task.generatedSeconds())
                .setUploadSeconds(task.uploadSeconds())
                .setTransferSeconds(task.transferSeconds())
                .build();
    }

    private static TaskForwarded read(TaskProto.TaskForwarded proto) throws BadMessage {
        return new TaskForwarded(
                Check.count(proto.getSlot(), "slot"),
                Check.index(proto.getDevice(), "device"),
                Check.index(proto.getServer(), "server"),
                Check.index(proto.getAttachment(), "attachment"),
                Check.work(proto.getCycles(), "cycles"),
                Check.notNegative(proto.getGeneratedSeconds(), "generated_seconds"),
                Check.notNegative(proto.getUploadSeconds(), "upload_seconds"),
                Check.notNegative(proto.getTransferSeconds(), "transfer_seconds"));
    }

    private static TaskProto.TaskCompleted write(TaskCompleted task) {
        return TaskProto.TaskCompleted.newBuilder()
                .setSlot(task.slot())
                .setDevice(task.device())
                .setServer(task.server())
                .setAttachment(task.attachment())
                .setGeneratedSeconds(task.generatedSeconds())
                .setUploadSeconds(task.uploadSeconds())
                .setTransferSeconds(task.transferSeconds())
                .setWaitSeconds(task.waitSeconds())
                .setComputeSeconds(task.computeSeconds())
                .build();
    }

    private static TaskCompleted read(TaskProto.TaskCompleted proto) throws BadMessage {
        return new TaskCompleted(
                Check.count(proto.getSlot(), "slot"),
                Check.index(proto.getDevice(), "device"),
                Check.index(proto.getServer(), "server"),
                Check.index(proto.getAttachment(), "attachment"),
                Check.notNegative(proto.getGeneratedSeconds(), "generated_seconds"),
                Check.notNegative(proto.getUploadSeconds(), "upload_seconds"),
                Check.notNegative(proto.getTransferSeconds(), "transfer_seconds"),
                Check.notNegative(proto.getWaitSeconds(), "wait_seconds"),
                Check.notNegative(proto.getComputeSeconds(), "compute_seconds"));
    }
}
