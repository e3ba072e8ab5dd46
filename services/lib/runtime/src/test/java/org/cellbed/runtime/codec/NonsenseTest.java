package org.cellbed.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.WireFormat;
import java.util.Arrays;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.StopRequested;
import org.cellbed.proto.v1.JournalProto;
import org.cellbed.proto.v1.LinkProto.Command;
import org.cellbed.proto.v1.LinkProto.DeviceToEnodeb;
import org.cellbed.proto.v1.LinkProto.EnodebToDevices;
import org.cellbed.proto.v1.LinkProto.EnodebToServer;
import org.cellbed.proto.v1.LinkProto.Journal;
import org.cellbed.proto.v1.LinkProto.Report;
import org.cellbed.proto.v1.LinkProto.ServerToEnodeb;
import org.cellbed.proto.v1.MemberProto;
import org.cellbed.proto.v1.ProcessProto;
import org.cellbed.proto.v1.ServerProto;
import org.cellbed.proto.v1.SlotProto;
import org.cellbed.proto.v1.TaskProto;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages that are protobuf but make no sense, a rule each, with the reason they are counted under. */
class NonsenseTest {
    @Test
    void aRecordWithoutBytesIsUnparseable() {
        refused(LinkEnvelopes.JOURNAL, null, Reason.UNPARSEABLE, "the record has no value");
    }

    @Test
    void bytesThatEndEarlyAreUnparseable() {
        byte[] bytes = goodbye().toByteArray();
        refused(LinkEnvelopes.DEVICE_TO_ENODEB, Arrays.copyOf(bytes, bytes.length - 1), Reason.UNPARSEABLE, "");
    }

    @Test
    void anEnvelopeHoldsOneMessage() {
        byte[] one = goodbye().toByteArray();
        byte[] two =
                DeviceToEnodeb.newBuilder().setTaskSubmitted(task()).build().toByteArray();
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);

        byte[] twice = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, twice, one.length, one.length);

        refused(LinkEnvelopes.DEVICE_TO_ENODEB, both, Reason.UNPARSEABLE, "the envelope holds more than one message");
        refused(LinkEnvelopes.DEVICE_TO_ENODEB, twice, Reason.UNPARSEABLE, "the envelope holds more than one message");
    }

    @Test
    void whatHasNotBegunCannotEnd() {
        byte[] bytes = goodbye().toByteArray();
        byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
        ended[bytes.length] = (byte) (9 << 3 | WireFormat.WIRETYPE_END_GROUP);

        refused(LinkEnvelopes.DEVICE_TO_ENODEB, ended, Reason.UNPARSEABLE, "");
    }

    @Test
    void anEnvelopeNamesItsRunAndItsCell() {
        refused(goodbye().toBuilder().clearRunId().build(), Reason.MISSING, "run_id is empty");
        refused(goodbye().toBuilder().clearCell().build(), Reason.OUT_OF_RANGE, "cell is 0");
    }

    @Test
    void anEnvelopeWithoutAKindAndOneWithALaterKindAreOfAnUnknownKind() {
        DeviceToEnodeb empty = goodbye().toBuilder().clearKind().build();
        refused(empty, Reason.UNKNOWN_KIND, "");
        UnknownFieldSet later = UnknownFieldSet.newBuilder()
                .addField(
                        99,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.EMPTY)
                                .build())
                .build();
        refused(empty.toBuilder().setUnknownFields(later).build(), Reason.UNKNOWN_KIND, "");
    }

    @Test
    void aFieldThatALaterVersionHasAddedIsNoNonsense() throws Exception {
        UnknownFieldSet later = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(7).build())
                .build();
        MemberProto.MemberDeparted withMore = MemberProto.MemberDeparted.newBuilder()
                .setMember(device("device-1"))
                .setUnknownFields(later)
                .build();
        byte[] bytes = goodbye().toBuilder().setMemberDeparted(withMore).build().toByteArray();

        assertThat(LinkEnvelopes.DEVICE_TO_ENODEB.decode(bytes).message())
                .isEqualTo(new MemberDeparted(MemberId.device("device-1", 0)));
    }

    @Test
    void aProcessHasAName() {
        DeviceToEnodeb nameless = goodbye().toBuilder()
                .setMemberDeparted(MemberProto.MemberDeparted.newBuilder().setMember(device(" ")))
                .build();
        refused(nameless, Reason.MISSING, "member.instance is empty");
    }

    @Test
    void aMemberIsADeviceOrAServer() {
        DeviceToEnodeb.Builder unnamed =
                goodbye().toBuilder().setMemberDeparted(MemberProto.MemberDeparted.getDefaultInstance());
        refused(unnamed.build(), Reason.MISSING, "member is empty");
        unnamed.getMemberDepartedBuilder().setMember(device("device-1").clearKind());
        refused(unnamed.build(), Reason.OUT_OF_RANGE, "member.kind is MEMBER_KIND_UNSPECIFIED");
    }

    @Test
    void aMemberThatIsReadyHasAProfileOfItsKind() {
        DeviceToEnodeb.Builder ready = goodbye().toBuilder()
                .setMemberReady(MemberProto.MemberReady.newBuilder()
                        .setMember(device("device-1"))
                        .setAttachment(1));
        refused(ready.build(), Reason.MISSING, "profile is empty");
        ready.getMemberReadyBuilder()
                .getProfileBuilder()
                .getServerBuilder()
                .setServer(1)
                .setComputeHz(1e9);
        refused(ready.build(), Reason.INCONSISTENT, "expected profile to be of the member's kind");
    }

    @Test
    void numbersOfATaskAreInTheirRange() {
        refused(task().setSlot(-1), Reason.OUT_OF_RANGE, "slot is -1");
        refused(task().setDevice(0), Reason.OUT_OF_RANGE, "device is 0");
        refused(task().setLengthBits(-1), Reason.OUT_OF_RANGE, "length_bits is -1");
        refused(task().setCycles(-1), Reason.OUT_OF_RANGE, "cycles is -1");
        refused(task().setGain(Double.NaN), Reason.OUT_OF_RANGE, "gain is NaN");
        refused(task().setGain(0.0), Reason.OUT_OF_RANGE, "gain is 0.0");
        refused(task().setLocalHz(Double.POSITIVE_INFINITY), Reason.OUT_OF_RANGE, "local_hz is Infinity");
        refused(task().setLocalWaitSeconds(-0.5), Reason.OUT_OF_RANGE, "local_wait_seconds is -0.5");
        refused(task().setDecision(-2), Reason.OUT_OF_RANGE, "decision is -2");
        refused(task().setPolicyVersion(-1), Reason.OUT_OF_RANGE, "policy_version is -1");
    }

    @Test
    void aPromiseIsATimeOrInfinite() {
        refused(promise(Double.NaN), Reason.OUT_OF_RANGE, "seconds is NaN");
        refused(promise(Double.NEGATIVE_INFINITY), Reason.OUT_OF_RANGE, "seconds is -Infinity");
    }

    @Test
    void noMoreWorkIsCompletedThanHasArrived() {
        ServerToEnodeb report = ServerToEnodeb.newBuilder()
                .setRunId("run")
                .setCell(1)
                .setLoadReported(ServerProto.LoadReported.newBuilder()
                        .setServer(1)
                        .setAttachment(1)
                        .setArrivedCycles(5)
                        .setCompletedCycles(6))
                .build();
        refused(
                LinkEnvelopes.SERVER_TO_ENODEB,
                report.toByteArray(),
                Reason.INCONSISTENT,
                "expected completed_cycles <= arrived_cycles");
    }

    @Test
    void whatASlotSaysOfServersAndDevicesHasOneLengthEach() {
        refused(slot().clearLoadSeconds(), Reason.MISSING, "load_seconds is empty");
        refused(slot().addPresent(true), Reason.INCONSISTENT, "expected present to have 2 elements, has 3");
        refused(slot().clearUp(), Reason.INCONSISTENT, "expected up to have 2 elements, has 0");
        refused(slot().addAdmitting(true), Reason.INCONSISTENT, "expected admitting to have 2 elements, has 3");
        refused(slot().addComputeHz(1.0), Reason.INCONSISTENT, "expected compute_hz to have 2 elements, has 3");
        refused(slot().clearMeanGain(), Reason.INCONSISTENT, "expected mean_gain to have 2 elements, has 0");
        refused(slot().setDevices(1, 3), Reason.INCONSISTENT, "expected devices to increase");
        refused(slot().setDevices(0, 0), Reason.OUT_OF_RANGE, "devices is 0");
        refused(slot().setLoadSeconds(1, Double.NaN), Reason.OUT_OF_RANGE, "load_seconds is NaN");
    }

    @Test
    void aTransitionIsCompleteAndInOrder() {
        refused(transition().clearOpened(), Reason.MISSING, "opened is empty");
        refused(
                transition().clearNextLoadSeconds(),
                Reason.INCONSISTENT,
                "expected next_load_seconds to have 2 elements, has 0");
        refused(
                transition().addNextPresent(true),
                Reason.INCONSISTENT,
                "expected next_present to have 2 elements, has 3");
        refused(
                transition().addOutcomes(outcome()).addOutcomes(outcome()),
                Reason.INCONSISTENT,
                "expected outcomes in the order of their devices");
    }

    @Test
    void aTaskIsLostExactlyWhereThereIsACauseAndElseHasADelay() {
        refused(outcome().setLocalWaitSeconds(-0.5), Reason.OUT_OF_RANGE, "outcome.local_wait_seconds is -0.5");
        refused(outcome().clearStatus(), Reason.OUT_OF_RANGE, "outcome.status is TASK_STATUS_UNSPECIFIED");
        refused(outcome().setStatusValue(9), Reason.OUT_OF_RANGE, "outcome.status is UNRECOGNIZED");
        refused(outcome().setLossCauseValue(99), Reason.OUT_OF_RANGE, "outcome.loss_cause is UNRECOGNIZED");
        refused(
                outcome().setStatus(JournalProto.TaskStatus.TASK_STATUS_LOST),
                Reason.INCONSISTENT,
                "expected loss_cause exactly where the task was lost");
        refused(
                outcome().setLossCause(JournalProto.LossCause.LOSS_CAUSE_LATE),
                Reason.INCONSISTENT,
                "expected loss_cause exactly where the task was lost");
        refused(
                outcome().setDelaySeconds(Double.NaN),
                Reason.INCONSISTENT,
                "expected delay_seconds unless the task was lost");
    }

    @Test
    void anOutageDoesNotEndBeforeItBegan() {
        Journal outage = journal()
                .setOutageRecorded(JournalProto.OutageRecorded.newBuilder()
                        .setServer(1)
                        .setFromSeconds(2.0)
                        .setToSeconds(1.0))
                .build();
        refused(
                LinkEnvelopes.JOURNAL,
                outage.toByteArray(),
                Reason.INCONSISTENT,
                "expected from_seconds <= to_seconds");
    }

    @Test
    void anEventIsOfAKnownKind() {
        Journal event = journal()
                .setEventOccurred(JournalProto.EventOccurred.newBuilder()
                        .setEvent("outage-planned")
                        .setSubject("server-1"))
                .build();
        refused(LinkEnvelopes.JOURNAL, event.toByteArray(), Reason.OUT_OF_RANGE, "event is 'outage-planned'");
    }

    @Test
    void aReportNamesItsProcessAndHasNoMoreOverrunsThanStages() {
        refused(ProcessProto.ProcessReported.newBuilder().clearProcess(), Reason.MISSING, "process is empty");
        refused(
                ProcessProto.ProcessReported.newBuilder()
                        .setProcess(ProcessProto.ProcessIdentity.newBuilder().setParty("device")),
                Reason.MISSING,
                "name is empty");
        refused(
                ProcessProto.ProcessReported.newBuilder()
                        .setProcess(ProcessProto.ProcessIdentity.newBuilder()
                                .setParty("device")
                                .setName("device-1"))
                        .setStages(1)
                        .setOverruns(2),
                Reason.INCONSISTENT,
                "expected overruns <= stages");
    }

    @Test
    void aCommandWithoutContentsIsOne() throws Exception {
        Command stop = Command.newBuilder()
                .setRunId("run")
                .setCell(1)
                .setStopRequested(SlotProto.StopRequested.getDefaultInstance())
                .build();
        assertThat(LinkEnvelopes.COMMAND.decode(stop.toByteArray()).message()).isEqualTo(new StopRequested());
    }

    private static MemberProto.MemberId.Builder device(String instance) {
        return MemberProto.MemberId.newBuilder()
                .setKind(MemberProto.MemberKind.MEMBER_KIND_DEVICE)
                .setInstance(instance);
    }

    private static DeviceToEnodeb goodbye() {
        return DeviceToEnodeb.newBuilder()
                .setRunId("run")
                .setCell(1)
                .setMemberDeparted(MemberProto.MemberDeparted.newBuilder().setMember(device("device-1")))
                .build();
    }

    private static TaskProto.TaskSubmitted.Builder task() {
        return TaskProto.TaskSubmitted.newBuilder().setDevice(1).setGain(1e-9).setLocalHz(4e8);
    }

    private static SlotProto.SlotOpened.Builder slot() {
        SlotProto.SlotOpened.Builder slot = SlotProto.SlotOpened.newBuilder();
        for (int k = 0; k < 2; k++) {
            slot.addLoadSeconds(0.5)
                    .addPresent(true)
                    .addUp(true)
                    .addAdmitting(true)
                    .addComputeHz(1e10);
            slot.addDevices(3 + k).addMeanGain(1e-9).addLocalHz(4e8);
        }
        return slot;
    }

    private static JournalProto.Transition.Builder transition() {
        return JournalProto.Transition.newBuilder()
                .setOpened(slot())
                .addNextLoadSeconds(0.5)
                .addNextLoadSeconds(0.5)
                .addNextPresent(true)
                .addNextPresent(true);
    }

    private static JournalProto.TaskOutcome.Builder outcome() {
        return JournalProto.TaskOutcome.newBuilder()
                .setDevice(3)
                .setCycles(1)
                .setGain(1e-9)
                .setDelaySeconds(0.1)
                .setStatus(JournalProto.TaskStatus.TASK_STATUS_DONE);
    }

    private static byte[] promise(double seconds) {
        return EnodebToServer.newBuilder()
                .setRunId("run")
                .setCell(1)
                .setTimeAdvanced(ServerProto.TimeAdvanced.newBuilder().setSeconds(seconds))
                .build()
                .toByteArray();
    }

    private static Journal.Builder journal() {
        return Journal.newBuilder().setRunId("run").setCell(1);
    }

    private static void refused(DeviceToEnodeb envelope, Reason reason, String detail) {
        refused(LinkEnvelopes.DEVICE_TO_ENODEB, envelope.toByteArray(), reason, detail);
    }

    private static void refused(TaskProto.TaskSubmitted.Builder task, Reason reason, String detail) {
        refused(goodbye().toBuilder().setTaskSubmitted(task).build(), reason, detail);
    }

    private static void refused(byte[] promise, Reason reason, String detail) {
        refused(LinkEnvelopes.ENODEB_TO_SERVER, promise, reason, detail);
    }

    private static void refused(SlotProto.SlotOpened.Builder slot, Reason reason, String detail) {
        EnodebToDevices envelope = EnodebToDevices.newBuilder()
                .setRunId("run")
                .setCell(1)
                .setSlotOpened(slot)
                .build();
        refused(LinkEnvelopes.ENODEB_TO_DEVICES, envelope.toByteArray(), reason, detail);
    }

    private static void refused(JournalProto.Transition.Builder transition, Reason reason, String detail) {
        refused(
                LinkEnvelopes.JOURNAL,
                journal().setTransition(transition).build().toByteArray(),
                reason,
                detail);
    }

    private static void refused(JournalProto.TaskOutcome.Builder outcome, Reason reason, String detail) {
        JournalProto.TaskSettled.Builder settled =
                JournalProto.TaskSettled.newBuilder().setOutcome(outcome);
        refused(LinkEnvelopes.JOURNAL, journal().setTaskSettled(settled).build().toByteArray(), reason, detail);
    }

    private static void refused(ProcessProto.ProcessReported.Builder report, Reason reason, String detail) {
        Report envelope = Report.newBuilder()
                .setRunId("run")
                .setCell(1)
                .setProcessReported(report)
                .build();
        refused(LinkEnvelopes.REPORTS, envelope.toByteArray(), reason, detail);
    }

    private static void refused(Envelopes link, byte @Nullable [] bytes, Reason reason, String detail) {
        assertThatThrownBy(() -> link.decode(bytes))
                .hasMessageStartingWith(reason.code() + ": " + detail)
                .asInstanceOf(type(BadMessage.class))
                .extracting(BadMessage::reason)
                .isEqualTo(reason);
    }
}
