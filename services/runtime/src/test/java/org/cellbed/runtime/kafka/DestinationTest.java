package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellbed.model.message.Departed;
import org.cellbed.model.message.DeviceAttached;
import org.cellbed.model.message.DeviceDetached;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.ServerAttached;
import org.cellbed.model.message.ServerDetached;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;

class DestinationTest {
    private static final int MAX_SERVERS = 5;

    private final Destination.Book enodeb = new Destination.Book(Party.ENODEB, 2, MAX_SERVERS);
    private final Destination.Book device = new Destination.Book(Party.DEVICE, 2, MAX_SERVERS);
    private final Destination.Book server = new Destination.Book(Party.SERVER, 2, MAX_SERVERS);

    @Test
    void members_speak_to_their_enodeb_by_the_topic_of_their_kind() {
        Departed any = new Departed("x", 1);
        assertThat(device.enodeb(any)).isEqualTo(new Destination(Topic.FROM_DEVICES, 1, "cell-2"));
        assertThat(server.enodeb(any)).isEqualTo(new Destination(Topic.FROM_SERVERS, 1, "cell-2"));
    }

    @Test
    void of_what_a_learner_says_the_weights_of_each_agent_are_kept_and_how_far_it_has_come() {
        Destination.Book learner = new Destination.Book(Party.LEARNER, 2, MAX_SERVERS);
        assertThat(learner.device(7)).isEqualTo(new Destination(Topic.WEIGHTS, 16 + 6, "device-7"));
        assertThat(learner.enodeb(new LearnerAdvanced(1, 1, 1)))
                .isEqualTo(new Destination(Topic.FROM_LEARNER, 1, "learner"));
        assertThat(learner.enodeb(new Departed("x", 1))).isEqualTo(new Destination(Topic.FROM_LEARNER, 1, "enodeb"));
        assertThat(learner.journal()).isEqualTo(new Destination(Topic.LEARNING, 1, "cell-2"));
    }

    @Test
    void the_enodeb_speaks_to_one_device_by_the_broadcast_and_a_server_by_the_way_back_of_tasks() {
        assertThat(enodeb.device(7)).isEqualTo(enodeb.devices());
        assertThat(server.device(7)).isEqualTo(new Destination(Topic.COMPLETIONS, 16 + 6, "device-7"));
    }

    @Test
    void a_server_has_a_partition_of_its_own_for_the_enodeb_and_one_for_server_1() {
        assertThat(enodeb.server(3)).isEqualTo(new Destination(Topic.TO_SERVERS, 6 + 3, "server-3"));
        assertThat(server.server(3)).isEqualTo(new Destination(Topic.FORWARDED, 6 + 3, "server-3"));
    }

    @Test
    void the_others_of_server_1_are_all_that_there_can_be() {
        assertThat(server.otherServers()).extracting(Destination::partition).containsExactly(8, 9, 10, 11);
    }

    @Test
    void those_addressed_by_name_are_devices_or_servers_as_the_message_says() {
        Destination toServers = new Destination(Topic.TO_SERVERS, 6, "x");
        assertThat(enodeb.instance("x", new DeviceAttached("x", 1, 1, 0))).containsExactly(enodeb.devices());
        assertThat(enodeb.instance("x", new DeviceDetached("x", 1, 1, 2))).containsExactly(enodeb.devices());
        assertThat(enodeb.instance("x", new ServerAttached("x", 1, 1, 1))).containsExactly(toServers);
        assertThat(enodeb.instance("x", new ServerDetached("x", 1, 0, 2))).containsExactly(toServers);
    }

    @Test
    void a_server_that_has_an_index_hears_of_its_end_before_whoever_comes_after_it_at_that_index() {
        assertThat(enodeb.instance("x", new ServerDetached("x", 1, 3, 2)))
                .containsExactly(
                        new Destination(Topic.TO_SERVERS, 6 + 3, "x"), new Destination(Topic.TO_SERVERS, 6, "x"));
    }
}
