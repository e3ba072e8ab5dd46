package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.role.Address;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;

class DestinationTest {
    private static final int MAX_SERVERS = 5;

    private final Destination.Book enodeb = new Destination.Book(Party.ENODEB, 2, MAX_SERVERS);
    private final Destination.Book device = new Destination.Book(Party.DEVICE, 2, MAX_SERVERS);
    private final Destination.Book server = new Destination.Book(Party.SERVER, 2, MAX_SERVERS);

    private static final MemberDeparted DEPARTED = new MemberDeparted(MemberId.device("x", 1));
    private static final TaskCompleted COMPLETED = new TaskCompleted(0, 7, 3, 1, 0.0, 0.1, 0.1, 0.0, 0.1);
    private static final RunFinished FINISHED = new RunFinished(1, 1, 1.0);

    @Test
    void membersSpeakToTheirEnodebByTheTopicOfTheirKind() {
        assertThat(device.of(new Address.Enodeb(), DEPARTED))
                .containsExactly(new Destination(Topic.FROM_DEVICES, 1, "cell-2"));
        assertThat(server.of(new Address.Enodeb(), DEPARTED))
                .containsExactly(new Destination(Topic.FROM_SERVERS, 1, "cell-2"));
    }

    @Test
    void theTopicOfALearnerKeepsTheWeightsOfEachAgentAndItsProgress() {
        Destination.Book learner = new Destination.Book(Party.LEARNER, 2, MAX_SERVERS);
        WeightsPublished weights = new WeightsPublished(
                ActorWeights.of(7, 1, 1, new ActorLayout(List.of(1, 1), 1), Choosing.GREEDY, new float[2]));
        assertThat(learner.of(new Address.Device(7), weights))
                .containsExactly(new Destination(Topic.WEIGHTS, 16 + 6, "device-7"));
        assertThat(learner.of(new Address.Enodeb(), new LearnerAdvanced(1, 1, 1)))
                .containsExactly(new Destination(Topic.FROM_LEARNER, 1, "learner"));
        assertThat(learner.of(new Address.Enodeb(), weights))
                .containsExactly(new Destination(Topic.FROM_LEARNER, 1, "enodeb"));
        assertThat(learner.journal(new LearnerFinished(1, 1, Optional.empty())))
                .isEqualTo(new Destination(Topic.LEARNING, 1, "cell-2"));
    }

    @Test
    void theEnodebSpeaksToOneDeviceByTheBroadcastAndAServerByTheWayBackOfTasks() {
        assertThat(enodeb.of(new Address.Device(7), new TaskAssigned(0, 7, 1)))
                .isEqualTo(enodeb.of(new Address.AllDevices(), FINISHED))
                .containsExactly(new Destination(Topic.TO_DEVICES, 1, "cell-2"));
        assertThat(server.of(new Address.Device(7), COMPLETED))
                .containsExactly(new Destination(Topic.COMPLETIONS, 16 + 6, "device-7"));
    }

    @Test
    void aServerHasAPartitionOfItsOwnForTheEnodebAndOneForServer1() {
        assertThat(enodeb.of(new Address.Server(3), FINISHED))
                .containsExactly(new Destination(Topic.TO_SERVERS, 6 + 3, "server-3"));
        assertThat(server.of(new Address.Server(3), new TimeRelayed(1.0)))
                .containsExactly(new Destination(Topic.FORWARDED, 6 + 3, "server-3"));
    }

    @Test
    void theOthersOfServer1AreAllThatThereCanBe() {
        assertThat(server.of(new Address.OtherServers(), new TimeRelayed(1.0)))
                .extracting(Destination::partition)
                .containsExactly(8, 9, 10, 11);
    }

    @Test
    void aMessageWithoutATopicIsRefused() {
        assertThatThrownBy(() -> device.of(new Address.Device(7), COMPLETED))
                .hasMessage("no topic takes TaskCompleted from device to device");
        assertThatThrownBy(() -> server.of(new Address.Enodeb(), FINISHED))
                .hasMessage("no topic takes RunFinished from server to eNodeB");
    }

    @Test
    void aMemberIsAddressedByTheTopicOfItsKind() {
        Address.Member device = new Address.Member(MemberId.device("x", 1));
        Address.Member server = new Address.Member(MemberId.server("x", 1));
        Destination toDevices = new Destination(Topic.TO_DEVICES, 1, "cell-2");
        Destination toServers = new Destination(Topic.TO_SERVERS, 6, "x");
        assertThat(enodeb.of(device, new MemberAttached(device.id(), 1, 1, 0))).containsExactly(toDevices);
        assertThat(enodeb.of(device, new MemberDetached(device.id(), 1, 2))).containsExactly(toDevices);
        assertThat(enodeb.of(server, new MemberAttached(server.id(), 1, 1, 0))).containsExactly(toServers);
    }

    @Test
    void aServerWithoutAnIndexReadsThatTheRunIsOver() {
        assertThat(enodeb.of(new Address.Member(MemberId.server("x", 1)), FINISHED))
                .containsExactly(new Destination(Topic.TO_SERVERS, 6, "x"));
    }

    @Test
    void aServerThatHasAnIndexReadsThatItIsDetachedBeforeItsSuccessorReadsAnything() {
        MemberId server = MemberId.server("x", 1);
        assertThat(enodeb.of(new Address.Member(server), new MemberDetached(server, 3, 2)))
                .containsExactly(
                        new Destination(Topic.TO_SERVERS, 6 + 3, "x"), new Destination(Topic.TO_SERVERS, 6, "x"));
    }
}
