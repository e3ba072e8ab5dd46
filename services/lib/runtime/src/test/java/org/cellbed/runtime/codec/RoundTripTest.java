package org.cellbed.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.proto.v1.LinkProto;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    static final List<Envelopes> LINKS = List.of(
            LinkEnvelopes.DEVICE_TO_ENODEB,
            LinkEnvelopes.ENODEB_TO_DEVICES,
            LinkEnvelopes.ENODEB_TO_SERVER,
            LinkEnvelopes.SERVER_TO_SERVER,
            LinkEnvelopes.SERVER_TO_ENODEB,
            LinkEnvelopes.SERVER_TO_DEVICE,
            LinkEnvelopes.JOURNAL,
            LinkEnvelopes.LEARNER_TO_CELL,
            LinkEnvelopes.LEARNER_TO_DEVICE,
            LinkEnvelopes.LEARNER_LOG,
            LinkEnvelopes.COMMAND,
            LinkEnvelopes.RUNS,
            LinkEnvelopes.REPORTS,
            LinkEnvelopes.STATE);

    @Test
    void everyKindOfMessageThereIsTravelsOnSomeLink() {
        Set<Class<?>> travelling = new HashSet<>();
        LINKS.forEach(link -> travelling.addAll(link.kinds()));

        assertThat(travelling).isEqualTo(Kinds.all());
        assertThat(new RandomMessages(1).kinds()).isEqualTo(Kinds.all());
    }

    @Test
    void everyMessageSurvivesARoundTripBitByBit() throws Exception {
        RandomMessages messages = new RandomMessages(20260101);
        for (Envelopes link : LINKS) {
            for (Class<? extends Message> kind : link.kinds()) {
                for (int k = 0; k < 500; k++) {
                    Message sent = messages.next(kind);
                    Enveloped received = link.decode(link.encode("run-ä", 1 + k, sent));

                    assertThat(Bits.of(received)).isEqualTo(Bits.of(new Enveloped("run-ä", 1 + k, sent)));
                }
            }
        }
    }

    @Test
    void theSameMessageMakesTheSameBytes() {
        for (Envelopes link : LINKS) {
            for (Class<? extends Message> kind : link.kinds()) {
                byte[] once = link.encode("run", 1, new RandomMessages(7).next(kind));
                byte[] again = link.encode("run", 1, new RandomMessages(7).next(kind));

                assertThat(Arrays.equals(once, again)).isTrue();
            }
        }
    }

    @Test
    void theBytesAreThoseThatTheClassesOfProtobufWrite() throws Exception {
        List<com.google.protobuf.Message> generated = List.of(
                LinkProto.DeviceToEnodeb.getDefaultInstance(),
                LinkProto.EnodebToDevices.getDefaultInstance(),
                LinkProto.EnodebToServer.getDefaultInstance(),
                LinkProto.ServerToServer.getDefaultInstance(),
                LinkProto.ServerToEnodeb.getDefaultInstance(),
                LinkProto.ServerToDevice.getDefaultInstance(),
                LinkProto.Journal.getDefaultInstance(),
                LinkProto.LearnerToCell.getDefaultInstance(),
                LinkProto.LearnerToDevice.getDefaultInstance(),
                LinkProto.LearnerLog.getDefaultInstance(),
                LinkProto.Command.getDefaultInstance(),
                LinkProto.RunAnnouncement.getDefaultInstance(),
                LinkProto.Report.getDefaultInstance(),
                LinkProto.KeptState.getDefaultInstance());
        RandomMessages messages = new RandomMessages(3);
        for (int link = 0; link < LINKS.size(); link++) {
            for (Class<? extends Message> kind : LINKS.get(link).kinds()) {
                byte[] bytes = LINKS.get(link).encode("run-ä", 300, messages.next(kind));

                com.google.protobuf.Message envelope =
                        generated.get(link).getParserForType().parseFrom(bytes);
                assertThat(envelope.getUnknownFields().asMap()).isEmpty();
                assertThat(envelope.toByteArray()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void everyDoubleKeepsItsBits() throws Exception {
        for (double seconds : new double[] {
            0.0,
            -0.0,
            0.1 + 0.2,
            Math.PI,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY
        }) {
            Enveloped received = LinkEnvelopes.ENODEB_TO_SERVER.decode(
                    LinkEnvelopes.ENODEB_TO_SERVER.encode("run", 1, new TimeAdvanced(seconds, true)));

            double after = ((TimeAdvanced) received.message()).seconds();
            assertThat(Double.doubleToRawLongBits(after)).isEqualTo(Double.doubleToRawLongBits(seconds));
        }
    }

    @Test
    void encodingAMessageForTheWrongLinkFails() {
        assertThatThrownBy(() ->
                        LinkEnvelopes.COMMAND.encode("run", 1, new MemberDeparted(MemberId.device("device-1", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "MemberDeparted[member=MemberId[kind=DEVICE, instance=device-1, incarnation=1]] does not travel on this link, expected one of ["
                                + StopRequested.class + ", " + LearningChanged.class + ", " + OutageRequested.class
                                + "]");
    }

    @Test
    void codecsThatAreNotThoseOfTheEnvelopeAreRefused() {
        assertThatThrownBy(() -> new EnvelopeTable(LinkProto.ServerToDevice.getDefaultInstance(), TaskCodecs.FORWARDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cellbed.v1.ServerToDevice.kind");
        assertThat(LinkEnvelopes.SERVER_TO_DEVICE.kinds()).containsExactly(TaskCompleted.class);
    }
}
