package org.cellbed.runtime.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;
import org.cellbed.model.message.MemberKind;
import org.cellbed.proto.v1.StateProto;

/** The codec of the devices or the servers in a saved state. */
final class MembersCodec {
    private MembersCodec() {}

    static StateProto.Members write(CellState.Members members) {
        StateProto.Members.Builder proto = StateProto.Members.newBuilder().addAllOffered(members.offered());
        members.present().forEach(member -> proto.addPresent(write(member)));
        members.departed().forEach(member -> proto.addDeparted(write(member)));
        new TreeMap<>(members.remembered())
                .forEach((instance, index) ->
                        proto.addRememberedBuilder().setInstance(instance).setIndex(index));
        new TreeMap<>(members.attachments())
                .forEach((index, count) ->
                        proto.addAttachmentsBuilder().setIndex(index).setAttachments(count));
        return proto.build();
    }

    static CellState.Members read(StateProto.Members proto, MemberKind kind, String field) throws BadMessage {
        Map<String, Integer> remembered = new HashMap<>();
        for (StateProto.RememberedIndex each : proto.getRememberedList()) {
            remembered.put(
                    Check.name(each.getInstance(), field + ".remembered.instance"),
                    Check.index(each.getIndex(), field + ".remembered.index"));
        }
        Map<Integer, Integer> attachments = new HashMap<>();
        for (StateProto.AttachmentCount each : proto.getAttachmentsList()) {
            attachments.put(
                    Check.index(each.getIndex(), field + ".attachments.index"),
                    Check.index(each.getAttachments(), field + ".attachments.attachments"));
        }
        return new CellState.Members(
                members(proto.getPresentList(), kind, field + ".present"),
                members(proto.getDepartedList(), kind, field + ".departed"),
                indices(proto.getOfferedList(), field + ".offered"),
                remembered,
                attachments);
    }

    private static StateProto.Member write(CellState.Member member) {
        StateProto.Member.Builder proto = StateProto.Member.newBuilder()
                .setInstance(member.instance())
                .setIncarnation(member.incarnation())
                .setGateway(member.gateway())
                .setStanding(write(member.standing()))
                .setIndex(member.index())
                .setAttachment(member.attachment())
                .setDismissed(member.dismissed());
        member.profile().map(MemberCodecs::write).ifPresent(proto::setProfile);
        return proto.build();
    }

    private static List<CellState.Member> members(List<StateProto.Member> protos, MemberKind kind, String field)
            throws BadMessage {
        List<CellState.Member> members = new ArrayList<>(protos.size());
        for (StateProto.Member proto : protos) {
            Optional<MemberProfile> profile = profile(proto, kind);
            CellState.Member member = new CellState.Member(
                    Check.name(proto.getInstance(), field + ".instance"),
                    proto.getIncarnation(),
                    proto.getGateway(),
                    read(proto.getStanding(), field + ".standing"),
                    Check.count(proto.getIndex(), field + ".index"),
                    Check.count(proto.getAttachment(), field + ".attachment"),
                    proto.getDismissed(),
                    profile);
            Check.consistent(
                    (member.standing() == Standing.WAITING) == (member.index() == 0),
                    "an index exactly where a member does not wait");
            members.add(member);
        }
        return members;
    }

    private static Optional<MemberProfile> profile(StateProto.Member proto, MemberKind kind) throws BadMessage {
        if (!proto.hasProfile()) {
            return Optional.empty();
        }
        MemberProfile profile = MemberCodecs.profile(proto.getProfile());
        MemberCodecs.requireKind(profile, kind);
        return Optional.of(profile);
    }

    private static List<Integer> indices(List<Integer> values, String field) throws BadMessage {
        for (int value : values) {
            Check.index(value, field);
        }
        return List.copyOf(values);
    }

    private static StateProto.Standing write(Standing standing) {
        return switch (standing) {
            case WAITING -> StateProto.Standing.STANDING_WAITING;
            case ATTACHING -> StateProto.Standing.STANDING_ATTACHING;
            case READY -> StateProto.Standing.STANDING_READY;
            case ACTIVE -> StateProto.Standing.STANDING_ACTIVE;
        };
    }

    private static Standing read(StateProto.Standing proto, String field) throws BadMessage {
        return switch (proto) {
            case STANDING_WAITING -> Standing.WAITING;
            case STANDING_ATTACHING -> Standing.ATTACHING;
            case STANDING_READY -> Standing.READY;
            case STANDING_ACTIVE -> Standing.ACTIVE;
            case STANDING_UNSPECIFIED, UNRECOGNIZED -> throw Check.outOfRange(proto, field);
        };
    }
}
