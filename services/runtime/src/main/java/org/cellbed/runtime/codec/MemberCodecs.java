package org.cellbed.runtime.codec;

import org.cellbed.model.message.Departed;
import org.cellbed.model.message.Heartbeat;
import org.cellbed.proto.v1.MemberProto;

/** What both devices and servers say about themselves. */
final class MemberCodecs {
    static final Codec<Heartbeat, MemberProto.Heartbeat> HEARTBEAT = new Codec<>(
            Heartbeat.class,
            MemberProto.Heartbeat.class,
            heartbeat -> MemberProto.Heartbeat.newBuilder()
                    .setInstance(heartbeat.instance())
                    .build(),
            proto -> new Heartbeat(Check.name(proto.getInstance(), "instance")));

    static final Codec<Departed, MemberProto.Departed> DEPARTED = new Codec<>(
            Departed.class,
            MemberProto.Departed.class,
            departed -> MemberProto.Departed.newBuilder()
                    .setInstance(departed.instance())
                    .build(),
            proto -> new Departed(Check.name(proto.getInstance(), "instance")));

    private MemberCodecs() {}
}
