package org.cellbed.runtime.codec;

import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.DeviceAnnounced;
import org.cellbed.model.message.DeviceAttached;
import org.cellbed.model.message.DeviceDetached;
import org.cellbed.model.message.DeviceReady;
import org.cellbed.proto.v1.MemberProto;

/** How a device comes to take part. */
final class DeviceCodecs {
    static final Codec<DeviceAnnounced, MemberProto.DeviceAnnounced> ANNOUNCED = new Codec<>(
            DeviceAnnounced.class,
            MemberProto.DeviceAnnounced.class,
            announced -> MemberProto.DeviceAnnounced.newBuilder()
                    .setInstance(announced.instance())
                    .setIncarnation(announced.incarnation())
                    .build(),
            proto -> new DeviceAnnounced(Check.name(proto.getInstance(), "instance"), proto.getIncarnation()));

    static final Codec<DeviceAttached, MemberProto.DeviceAttached> ATTACHED = new Codec<>(
            DeviceAttached.class,
            MemberProto.DeviceAttached.class,
            attached -> MemberProto.DeviceAttached.newBuilder()
                    .setInstance(attached.instance())
                    .setIncarnation(attached.incarnation())
                    .setDevice(attached.device())
                    .setFromSlot(attached.fromSlot())
                    .build(),
            proto -> new DeviceAttached(
                    Check.name(proto.getInstance(), "instance"),
                    proto.getIncarnation(),
                    Check.index(proto.getDevice(), "device"),
                    Check.count(proto.getFromSlot(), "from_slot")));

    static final Codec<DeviceDetached, MemberProto.DeviceDetached> DETACHED = new Codec<>(
            DeviceDetached.class,
            MemberProto.DeviceDetached.class,
            detached -> MemberProto.DeviceDetached.newBuilder()
                    .setInstance(detached.instance())
                    .setIncarnation(detached.incarnation())
                    .setDevice(detached.device())
                    .setFromSlot(detached.fromSlot())
                    .build(),
            proto -> new DeviceDetached(
                    Check.name(proto.getInstance(), "instance"),
                    proto.getIncarnation(),
                    Check.index(proto.getDevice(), "device"),
                    Check.count(proto.getFromSlot(), "from_slot")));

    static final Codec<DeviceReady, MemberProto.DeviceReady> READY = new Codec<>(
            DeviceReady.class,
            MemberProto.DeviceReady.class,
            ready -> MemberProto.DeviceReady.newBuilder()
                    .setInstance(ready.instance())
                    .setIncarnation(ready.incarnation())
                    .setProfile(write(ready.profile()))
                    .build(),
            DeviceCodecs::read);

    private DeviceCodecs() {}

    static MemberProto.DeviceProfile write(DeviceProfile profile) {
        return MemberProto.DeviceProfile.newBuilder()
                .setDevice(profile.device())
                .setLocalHz(profile.localHz())
                .setDistanceM(profile.distanceM())
                .setMeanGain(profile.meanGain())
                .build();
    }

    static DeviceProfile read(MemberProto.DeviceProfile proto) throws BadMessage {
        return new DeviceProfile(
                Check.index(proto.getDevice(), "profile.device"),
                Check.positive(proto.getLocalHz(), "profile.local_hz"),
                Check.notNegativeOrUnknown(proto.getDistanceM(), "profile.distance_m"),
                Check.positive(proto.getMeanGain(), "profile.mean_gain"));
    }

    private static DeviceReady read(MemberProto.DeviceReady proto) throws BadMessage {
        Check.present(proto.hasProfile(), "profile");
        return new DeviceReady(
                Check.name(proto.getInstance(), "instance"), proto.getIncarnation(), read(proto.getProfile()));
    }
}
