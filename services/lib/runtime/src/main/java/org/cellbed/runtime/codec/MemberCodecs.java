package org.cellbed.runtime.codec;

import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.proto.v1.MemberProto;

/** The codecs of membership. */
final class MemberCodecs {
    static final Codec<MemberAnnounced, MemberProto.MemberAnnounced> ANNOUNCED = new Codec<>(
            MemberAnnounced.class,
            MemberProto.MemberAnnounced.class,
            announced -> MemberProto.MemberAnnounced.newBuilder()
                    .setMember(write(announced.member()))
                    .setGateway(announced.gateway())
                    .build(),
            proto -> new MemberAnnounced(id(proto.hasMember(), proto.getMember()), proto.getGateway()));

    static final Codec<MemberAttached, MemberProto.MemberAttached> ATTACHED = new Codec<>(
            MemberAttached.class,
            MemberProto.MemberAttached.class,
            attached -> MemberProto.MemberAttached.newBuilder()
                    .setMember(write(attached.member()))
                    .setIndex(attached.index())
                    .setAttachment(attached.attachment())
                    .setFromSlot(attached.fromSlot())
                    .build(),
            proto -> new MemberAttached(
                    id(proto.hasMember(), proto.getMember()),
                    Check.index(proto.getIndex(), "index"),
                    Check.index(proto.getAttachment(), "attachment"),
                    Check.count(proto.getFromSlot(), "from_slot")));

    static final Codec<MemberReady, MemberProto.MemberReady> READY = new Codec<>(
            MemberReady.class,
            MemberProto.MemberReady.class,
            ready -> MemberProto.MemberReady.newBuilder()
                    .setMember(write(ready.member()))
                    .setAttachment(ready.attachment())
                    .setProfile(write(ready.profile()))
                    .build(),
            MemberCodecs::ready);

    static final Codec<MemberDetached, MemberProto.MemberDetached> DETACHED = new Codec<>(
            MemberDetached.class,
            MemberProto.MemberDetached.class,
            detached -> MemberProto.MemberDetached.newBuilder()
                    .setMember(write(detached.member()))
                    .setIndex(detached.index())
                    .setFromSlot(detached.fromSlot())
                    .build(),
            proto -> new MemberDetached(
                    id(proto.hasMember(), proto.getMember()),
                    Check.index(proto.getIndex(), "index"),
                    Check.count(proto.getFromSlot(), "from_slot")));

    static final Codec<MemberDeparted, MemberProto.MemberDeparted> DEPARTED = new Codec<>(
            MemberDeparted.class,
            MemberProto.MemberDeparted.class,
            departed -> MemberProto.MemberDeparted.newBuilder()
                    .setMember(write(departed.member()))
                    .build(),
            proto -> new MemberDeparted(id(proto.hasMember(), proto.getMember())));

    private MemberCodecs() {}

    static MemberProto.MemberProfile write(MemberProfile profile) {
        MemberProto.MemberProfile.Builder proto = MemberProto.MemberProfile.newBuilder();
        if (profile instanceof DeviceProfile device) {
            proto.getDeviceBuilder()
                    .setDevice(device.device())
                    .setLocalHz(device.localHz())
                    .setDistanceM(device.distanceM())
                    .setMeanGain(device.meanGain());
        } else if (profile instanceof ServerProfile server) {
            proto.getServerBuilder().setServer(server.server()).setComputeHz(server.computeHz());
        }
        return proto.build();
    }

    static MemberProfile profile(MemberProto.MemberProfile proto) throws BadMessage {
        return switch (proto.getKindCase()) {
            case DEVICE -> profile(proto.getDevice());
            case SERVER -> profile(proto.getServer());
            case KIND_NOT_SET -> throw Check.missing("profile");
        };
    }

    /** Checks that a profile is one of a member of a kind. */
    static void requireKind(MemberProfile profile, MemberKind kind) throws BadMessage {
        boolean ofDevice = profile instanceof DeviceProfile;
        Check.consistent(ofDevice == (kind == MemberKind.DEVICE), "profile to be of the member's kind");
    }

    private static DeviceProfile profile(MemberProto.DeviceProfile proto) throws BadMessage {
        return new DeviceProfile(
                Check.index(proto.getDevice(), "profile.device"),
                Check.positive(proto.getLocalHz(), "profile.local_hz"),
                Check.notNegativeOrUnknown(proto.getDistanceM(), "profile.distance_m"),
                Check.positive(proto.getMeanGain(), "profile.mean_gain"));
    }

    private static ServerProfile profile(MemberProto.ServerProfile proto) throws BadMessage {
        return new ServerProfile(
                Check.index(proto.getServer(), "profile.server"),
                Check.positive(proto.getComputeHz(), "profile.compute_hz"));
    }

    private static MemberReady ready(MemberProto.MemberReady proto) throws BadMessage {
        MemberReady ready = new MemberReady(
                id(proto.hasMember(), proto.getMember()),
                Check.index(proto.getAttachment(), "attachment"),
                profile(proto.getProfile()));
        requireKind(ready.profile(), ready.member().kind());
        return ready;
    }

    private static MemberProto.MemberId write(MemberId id) {
        return MemberProto.MemberId.newBuilder()
                .setKind(
                        switch (id.kind()) {
                            case DEVICE -> MemberProto.MemberKind.MEMBER_KIND_DEVICE;
                            case SERVER -> MemberProto.MemberKind.MEMBER_KIND_SERVER;
                        })
                .setInstance(id.instance())
                .setIncarnation(id.incarnation())
                .build();
    }

    private static MemberId id(boolean present, MemberProto.MemberId proto) throws BadMessage {
        Check.present(present, "member");
        return new MemberId(
                switch (proto.getKind()) {
                    case MEMBER_KIND_DEVICE -> MemberKind.DEVICE;
                    case MEMBER_KIND_SERVER -> MemberKind.SERVER;
                    case MEMBER_KIND_UNSPECIFIED, UNRECOGNIZED ->
                        throw Check.outOfRange(proto.getKind(), "member.kind");
                },
                Check.name(proto.getInstance(), "member.instance"),
                proto.getIncarnation());
    }
}
