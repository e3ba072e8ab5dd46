package org.cellbed.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.Transition;
import org.cellbed.proto.v1.JournalProto;

/** The codecs of the eNodeB's journal. */
final class JournalCodecs {
    static final Codec<MemberJoined, JournalProto.MemberJoined> MEMBER_JOINED = new Codec<>(
            MemberJoined.class,
            JournalProto.MemberJoined.class,
            joined -> JournalProto.MemberJoined.newBuilder()
                    .setProfile(MemberCodecs.write(joined.profile()))
                    .setFromSlot(joined.fromSlot())
                    .build(),
            proto -> new MemberJoined(
                    MemberCodecs.profile(proto.getProfile()), Check.count(proto.getFromSlot(), "from_slot")));

    static final Codec<EventOccurred, JournalProto.EventOccurred> EVENT_OCCURRED = new Codec<>(
            EventOccurred.class,
            JournalProto.EventOccurred.class,
            event -> JournalProto.EventOccurred.newBuilder()
                    .setSeconds(event.seconds())
                    .setEvent(event.kind().text())
                    .setSubject(event.subject())
                    .setDetail(event.detail())
                    .build(),
            proto -> new EventOccurred(
                    Check.notNegative(proto.getSeconds(), "seconds"),
                    eventKind(proto.getEvent()),
                    Check.name(proto.getSubject(), "subject"),
                    proto.getDetail()));

    static final Codec<OutageRecorded, JournalProto.OutageRecorded> OUTAGE_RECORDED = new Codec<>(
            OutageRecorded.class,
            JournalProto.OutageRecorded.class,
            outage -> JournalProto.OutageRecorded.newBuilder()
                    .setServer(outage.server())
                    .setFromSeconds(outage.fromSeconds())
                    .setToSeconds(outage.toSeconds())
                    .build(),
            JournalCodecs::read);

    static final Codec<TaskSettled, JournalProto.TaskSettled> TASK_SETTLED = new Codec<>(
            TaskSettled.class,
            JournalProto.TaskSettled.class,
            settled -> JournalProto.TaskSettled.newBuilder()
                    .setSlot(settled.slot())
                    .setOutcome(OutcomeCodec.write(settled.outcome()))
                    .build(),
            JournalCodecs::read);

    static final Codec<Transition, JournalProto.Transition> TRANSITION =
            new Codec<>(Transition.class, JournalProto.Transition.class, JournalCodecs::write, JournalCodecs::read);

    private JournalCodecs() {}

    private static OutageRecorded read(JournalProto.OutageRecorded proto) throws BadMessage {
        OutageRecorded outage = new OutageRecorded(
                Check.index(proto.getServer(), "server"),
                Check.notNegative(proto.getFromSeconds(), "from_seconds"),
                Check.notNegative(proto.getToSeconds(), "to_seconds"));
        Check.consistent(outage.fromSeconds() <= outage.toSeconds(), "from_seconds <= to_seconds");
        return outage;
    }

    private static TaskSettled read(JournalProto.TaskSettled proto) throws BadMessage {
        Check.present(proto.hasOutcome(), "outcome");
        return new TaskSettled(Check.count(proto.getSlot(), "slot"), OutcomeCodec.read(proto.getOutcome()));
    }

    private static JournalProto.Transition write(Transition transition) {
        JournalProto.Transition.Builder proto = JournalProto.Transition.newBuilder()
                .setOpened(SlotCodecs.write(transition.opened()))
                .setOffloaders(transition.offloaders())
                .setLoadVariance(transition.loadVariance());
        for (TaskOutcome outcome : transition.outcomes()) {
            proto.addOutcomes(OutcomeCodec.write(outcome));
        }
        for (int k = 0; k < transition.nextLoadSeconds().length; k++) {
            proto.addNextLoadSeconds(transition.nextLoadSeconds()[k])
                    .addNextPresent(transition.nextPresent()[k]);
        }
        return proto.build();
    }

    private static Transition read(JournalProto.Transition proto) throws BadMessage {
        Check.present(proto.hasOpened(), "opened");
        int servers = proto.getOpened().getLoadSecondsCount();
        Check.sameLength(proto.getNextLoadSecondsCount(), servers, "next_load_seconds");
        Check.sameLength(proto.getNextPresentCount(), servers, "next_present");
        return new Transition(
                SlotCodecs.read(proto.getOpened()),
                Check.count(proto.getOffloaders(), "offloaders"),
                Check.notNegative(proto.getLoadVariance(), "load_variance"),
                outcomes(proto.getOutcomesList()),
                SlotCodecs.notNegative(proto.getNextLoadSecondsList(), "next_load_seconds"),
                SlotCodecs.booleans(proto.getNextPresentList()));
    }

    private static EventKind eventKind(String text) throws BadMessage {
        return EventKind.find(text).orElseThrow(() -> Check.outOfRange("'" + text + "'", "event"));
    }

    private static List<TaskOutcome> outcomes(List<JournalProto.TaskOutcome> protos) throws BadMessage {
        List<TaskOutcome> outcomes = new ArrayList<>(protos.size());
        int before = 0;
        for (JournalProto.TaskOutcome proto : protos) {
            TaskOutcome outcome = OutcomeCodec.read(proto);
            Check.consistent(outcome.device() > before, "outcomes in the order of their devices");
            before = outcome.device();
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
