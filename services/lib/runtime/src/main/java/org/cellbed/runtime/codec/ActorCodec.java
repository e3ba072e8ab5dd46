package org.cellbed.runtime.codec;

import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choosing;
import org.cellbed.proto.v1.TaskProto;

/** The codec of an actor's output, which travels with the task it decided on. */
final class ActorCodec {
    private ActorCodec() {}

    static TaskProto.ActorOutput write(ActorOutput actor) {
        return TaskProto.ActorOutput.newBuilder()
                .addAllOwn(actor.own())
                .addAllLogits(actor.logits())
                .addAllAllowed(actor.allowed())
                .setSampled(actor.choosing().sampled())
                .setEpsilon(actor.choosing().epsilon())
                .build();
    }

    static ActorOutput read(TaskProto.ActorOutput proto) throws BadMessage {
        for (double own : proto.getOwnList()) {
            Check.finite(own, "actor.own");
        }
        for (double logit : proto.getLogitsList()) {
            Check.finite(logit, "actor.logits");
        }
        Check.sameLength(proto.getAllowedCount(), proto.getLogitsCount(), "actor.allowed");
        return new ActorOutput(
                proto.getOwnList(),
                proto.getLogitsList(),
                proto.getAllowedList(),
                new Choosing(proto.getSampled(), Check.probability(proto.getEpsilon(), "actor.epsilon")));
    }
}
