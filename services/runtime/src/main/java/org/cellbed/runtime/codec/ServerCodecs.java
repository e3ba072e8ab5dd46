package org.cellbed.runtime.codec;

import org.cellbed.model.message.ServerAnnounced;
import org.cellbed.model.message.ServerAttached;
import org.cellbed.model.message.ServerDetached;
import org.cellbed.model.message.ServerReady;
import org.cellbed.proto.v1.MemberProto;

/** How a server comes to take part. */
final class ServerCodecs {
    static final Codec<ServerAnnounced, MemberProto.ServerAnnounced> ANNOUNCED = new Codec<>(
            ServerAnnounced.class,
            MemberProto.ServerAnnounced.class,
            announced -> MemberProto.ServerAnnounced.newBuilder()
                    .setInstance(announced.instance())
                    .setIncarnation(announced.incarnation())
                    .setGateway(announced.gateway())
                    .build(),
            proto -> new ServerAnnounced(
                    Check.name(proto.getInstance(), "instance"), proto.getIncarnation(), proto.getGateway()));

    static final Codec<ServerAttached, MemberProto.ServerAttached> ATTACHED = new Codec<>(
            ServerAttached.class,
            MemberProto.ServerAttached.class,
            attached -> MemberProto.ServerAttached.newBuilder()
                    .setInstance(attached.instance())
                    .setIncarnation(attached.incarnation())
                    .setServer(attached.server())
                    .setAttachment(attached.attachment())
                    .build(),
            proto -> new ServerAttached(
                    Check.name(proto.getInstance(), "instance"),
                    proto.getIncarnation(),
                    Check.index(proto.getServer(), "server"),
                    Check.index(proto.getAttachment(), "attachment")));

    static final Codec<ServerDetached, MemberProto.ServerDetached> DETACHED = new Codec<>(
            ServerDetached.class,
            MemberProto.ServerDetached.class,
            detached -> MemberProto.ServerDetached.newBuilder()
                    .setInstance(detached.instance())
                    .setIncarnation(detached.incarnation())
                    .setServer(detached.server())
                    .setFromSlot(detached.fromSlot())
                    .build(),
            proto -> new ServerDetached(
                    Check.name(proto.getInstance(), "instance"),
                    proto.getIncarnation(),
                    Check.index(proto.getServer(), "server"),
                    Check.count(proto.getFromSlot(), "from_slot")));

    static final Codec<ServerReady, MemberProto.ServerReady> READY = new Codec<>(
            ServerReady.class,
            MemberProto.ServerReady.class,
            ready -> MemberProto.ServerReady.newBuilder()
                    .setInstance(ready.instance())
                    .setIncarnation(ready.incarnation())
                    .setServer(ready.server())
                    .setAttachment(ready.attachment())
                    .build(),
            proto -> new ServerReady(
                    Check.name(proto.getInstance(), "instance"),
                    proto.getIncarnation(),
                    Check.index(proto.getServer(), "server"),
                    Check.index(proto.getAttachment(), "attachment")));

    private ServerCodecs() {}
}
