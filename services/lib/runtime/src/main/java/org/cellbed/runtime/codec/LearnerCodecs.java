package org.cellbed.runtime.codec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.proto.v1.LearnerProto;

/** The codecs between learner and cell. Weights are checked by their receiver, not here. */
final class LearnerCodecs {
    static final Codec<EmissionsClosed, LearnerProto.EmissionsClosed> EMISSIONS_CLOSED = new Codec<>(
            EmissionsClosed.class,
            LearnerProto.EmissionsClosed.class,
            closed -> LearnerProto.EmissionsClosed.newBuilder()
                    .setSlot(closed.slot())
                    .setTransitions(closed.transitions())
                    .build(),
            proto -> new EmissionsClosed(
                    Check.count(proto.getSlot(), "slot"), Check.amount(proto.getTransitions(), "transitions")));

    static final Codec<LearnerAdvanced, LearnerProto.LearnerAdvanced> ADVANCED = new Codec<>(
            LearnerAdvanced.class,
            LearnerProto.LearnerAdvanced.class,
            advanced -> LearnerProto.LearnerAdvanced.newBuilder()
                    .setSlot(advanced.slot())
                    .setTransitions(advanced.transitions())
                    .setVersion(advanced.version())
                    .build(),
            proto -> new LearnerAdvanced(
                    Check.count(proto.getSlot(), "slot"),
                    Check.amount(proto.getTransitions(), "transitions"),
                    Check.count(proto.getVersion(), "version")));

    static final Codec<WeightsPublished, LearnerProto.WeightsPublished> WEIGHTS = new Codec<>(
            WeightsPublished.class,
            LearnerProto.WeightsPublished.class,
            published -> write(published.weights()),
            LearnerCodecs::read);

    static final Codec<LearnerUpdated, LearnerProto.LearnerUpdated> UPDATED = new Codec<>(
            LearnerUpdated.class, LearnerProto.LearnerUpdated.class, LearnerCodecs::write, LearnerCodecs::read);

    static final Codec<LearnerFinished, LearnerProto.LearnerFinished> FINISHED = new Codec<>(
            LearnerFinished.class,
            LearnerProto.LearnerFinished.class,
            finished -> LearnerProto.LearnerFinished.newBuilder()
                    .setVersion(finished.version())
                    .setUpdates(finished.updates())
                    .setBlasKernels(finished.blasKernels().orElse(""))
                    .build(),
            proto -> new LearnerFinished(
                    Check.count(proto.getVersion(), "version"),
                    Check.amount(proto.getUpdates(), "updates"),
                    Optional.of(proto.getBlasKernels()).filter(name -> !name.isEmpty())));

    static final Codec<LearningChanged, LearnerProto.LearningChanged> LEARNING_CHANGED = new Codec<>(
            LearningChanged.class, LearnerProto.LearningChanged.class, LearnerCodecs::write, LearnerCodecs::read);

    private LearnerCodecs() {}

    private static LearnerProto.LearnerUpdated write(LearnerUpdated updated) {
        return LearnerProto.LearnerUpdated.newBuilder()
                .setUpdate(updated.update())
                .setSlot(updated.slot())
                .setVersion(updated.version())
                .setCriticLoss(updated.criticLoss())
                .setActorLoss(updated.actorLoss())
                .setEntropy(updated.entropy())
                .setCriticGradientNorm(updated.criticGradientNorm())
                .setActorGradientNorm(updated.actorGradientNorm())
                .setDelayReward(updated.delayReward())
                .setLoadReward(updated.loadReward())
                .setPolicyLag(updated.policyLag())
                .setReplaySize(updated.replaySize())
                .build();
    }

    private static LearnerUpdated read(LearnerProto.LearnerUpdated proto) throws BadMessage {
        return new LearnerUpdated(
                Check.amount(proto.getUpdate(), "update"),
                Check.count(proto.getSlot(), "slot"),
                Check.index(proto.getVersion(), "version"),
                Check.finiteOrUnknown(proto.getCriticLoss(), "critic_loss"),
                Check.finiteOrUnknown(proto.getActorLoss(), "actor_loss"),
                Check.finiteOrUnknown(proto.getEntropy(), "entropy"),
                Check.finiteOrUnknown(proto.getCriticGradientNorm(), "critic_gradient_norm"),
                Check.finiteOrUnknown(proto.getActorGradientNorm(), "actor_gradient_norm"),
                Check.finiteOrUnknown(proto.getDelayReward(), "delay_reward"),
                Check.finiteOrUnknown(proto.getLoadReward(), "load_reward"),
                Check.finiteOrUnknown(proto.getPolicyLag(), "policy_lag"),
                Check.count(proto.getReplaySize(), "replay_size"));
    }

    private static LearnerProto.LearningChanged write(LearningChanged changed) {
        LearnerProto.LearningChanged.Builder proto = LearnerProto.LearningChanged.newBuilder();
        changed.w1().ifPresent(proto::setW1);
        changed.w2().ifPresent(proto::setW2);
        changed.actorRate().ifPresent(proto::setActorRate);
        changed.criticRate().ifPresent(proto::setCriticRate);
        return proto.build();
    }

    private static LearningChanged read(LearnerProto.LearningChanged proto) throws BadMessage {
        return new LearningChanged(
                proto.hasW1() ? OptionalDouble.of(Check.notNegative(proto.getW1(), "w1")) : OptionalDouble.empty(),
                proto.hasW2() ? OptionalDouble.of(Check.notNegative(proto.getW2(), "w2")) : OptionalDouble.empty(),
                proto.hasActorRate()
                        ? OptionalDouble.of(Check.positive(proto.getActorRate(), "actor_rate"))
                        : OptionalDouble.empty(),
                proto.hasCriticRate()
                        ? OptionalDouble.of(Check.positive(proto.getCriticRate(), "critic_rate"))
                        : OptionalDouble.empty());
    }

    private static LearnerProto.WeightsPublished write(ActorWeights weights) {
        LearnerProto.WeightsPublished.Builder proto = LearnerProto.WeightsPublished.newBuilder()
                .setAgent(weights.agent())
                .setVersion(weights.version())
                .setUpdates(weights.updates())
                .addAllWidths(weights.layout().widths())
                .setHeads(weights.layout().heads())
                .setSampled(weights.choosing().sampled())
                .setEpsilon(weights.choosing().epsilon())
                .setChecksum(weights.checksum());
        for (float parameter : weights.parameters()) {
            proto.addParameters(parameter);
        }
        return proto.build();
    }

    private static WeightsPublished read(LearnerProto.WeightsPublished proto) throws BadMessage {
        List<Integer> widths = proto.getWidthsList();
        for (int width : widths) {
            Check.index(width, "widths");
        }
        Check.consistent(widths.size() >= 2, "two widths or more");
        int heads = Check.index(proto.getHeads(), "heads");
        Check.consistent(widths.get(widths.size() - 1) % heads == 0, "heads to divide the outputs");
        double epsilon = Check.probability(proto.getEpsilon(), "epsilon");
        float[] parameters = new float[proto.getParametersCount()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = proto.getParameters(k);
        }
        return new WeightsPublished(new ActorWeights(
                Check.count(proto.getAgent(), "agent"),
                Check.index(proto.getVersion(), "version"),
                Check.amount(proto.getUpdates(), "updates"),
                new ActorLayout(widths, heads),
                new Choosing(proto.getSampled(), epsilon),
                parameters,
                proto.getChecksum()));
    }
}
