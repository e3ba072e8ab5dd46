package org.cellbed.runtime.kafka;

import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.ServerDetached;
import org.cellbed.runtime.topic.Partitioning;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;

/**
 * Where a message goes.
 *
 * @param key whom it concerns, for people who look at a topic
 */
record Destination(Topic topic, int partition, String key) {
    /** The addresses of a role's outbox as destinations. Immutable. */
    record Book(Party writer, int cell, int maxServers) {
        /** Of a learner's messages to the eNodeB its weights are kept, and besides how far it has come. */
        Destination enodeb(Message message) {
            return switch (writer) {
                case DEVICE -> byCell(Topic.FROM_DEVICES);
                case LEARNER -> to(Topic.FROM_LEARNER, 0, message instanceof LearnerAdvanced ? "learner" : "enodeb");
                case SERVER, ENODEB, RECORDER, OPERATOR -> byCell(Topic.FROM_SERVERS);
            };
        }

        Destination devices() {
            return byCell(Topic.TO_DEVICES);
        }

        Destination journal() {
            return byCell(writer == Party.LEARNER ? Topic.LEARNING : Topic.JOURNAL);
        }

        Destination state() {
            return byCell(Topic.CELL_STATE);
        }

        /** The eNodeB speaks to one device by its broadcast. */
        Destination device(int device) {
            return switch (writer) {
                case ENODEB -> devices();
                case LEARNER -> to(Topic.WEIGHTS, device, "device-" + device);
                case SERVER, DEVICE, RECORDER, OPERATOR -> to(Topic.COMPLETIONS, device, "device-" + device);
            };
        }

        Destination server(int server) {
            return to(writer == Party.ENODEB ? Topic.TO_SERVERS : Topic.FORWARDED, server, "server-" + server);
        }

        List<Destination> otherServers() {
            return IntStream.rangeClosed(2, maxServers).mapToObj(this::server).toList();
        }

        List<Destination> instance(String instance, Message message) {
            if (Topic.TO_DEVICES.kinds().contains(message.getClass())) {
                return List.of(devices());
            }
            Destination byInstance = to(Topic.TO_SERVERS, Partitioning.BY_INSTANCE, instance);
            return message instanceof ServerDetached detached && detached.server() > 0
                    ? List.of(to(Topic.TO_SERVERS, detached.server(), instance), byInstance)
                    : List.of(byInstance);
        }

        Destination runs() {
            return byCell(Topic.RUNS);
        }

        Destination commands() {
            return byCell(Topic.COMMANDS);
        }

        private Destination byCell(Topic topic) {
            return to(topic, 0, "cell-" + cell);
        }

        private Destination to(Topic topic, int receiver, String key) {
            return new Destination(topic, topic.partitioning().of(cell, receiver, maxServers), key);
        }
    }
}
