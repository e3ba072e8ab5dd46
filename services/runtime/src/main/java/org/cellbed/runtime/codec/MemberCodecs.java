package org.cellbed.runtime.codec;

import org.cellbed.model.message.Departed;
import org.cellbed.proto.v1.MemberProto;

/** What both devices and servers say about themselves. */
final class MemberCodecs {
    static final Codec<Departed, MemberProto.Departed> DEPARTED = new Codec<>(
            Departed.class,
            MemberProto.Departed.class,
            departed -> MemberProto.Departed.newBuilder()
                    .setInstance(departed.instance())
                    .setIncarnation(departed.incarnation())
                    .build(),
            proto -> new Departed(Check.name(proto.getInstance(), "instance"), proto.getIncarnation()));

    private MemberCodecs() {}
}
