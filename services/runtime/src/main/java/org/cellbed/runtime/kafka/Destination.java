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
    /** The addresses of a role's outbox as destinations, those of every slot put together once. Immutable. */
    static final class Book {
        private final Party writer;
        private final int cell;
        private final int maxServers;
        private final Destination enodeb;
        private final Destination devices;
        private final Destination journal;
        private final Destination state;
        private final List<Destination> servers;

        /** The addresses of one who writes for a cell that has so many servers at most. */
        Book(Party writer, int cell, int maxServers) {
            this.writer = writer;
            this.cell = cell;
            this.maxServers = maxServers;
            this.enodeb = byCell(writer == Party.DEVICE ? Topic.FROM_DEVICES : Topic.FROM_SERVERS);
            this.devices = byCell(Topic.TO_DEVICES);
            this.journal = byCell(writer == Party.LEARNER ? Topic.LEARNING : Topic.JOURNAL);
            this.state = byCell(Topic.CELL_STATE);
            Topic toServers = writer == Party.ENODEB ? Topic.TO_SERVERS : Topic.FORWARDED;
            this.servers = IntStream.rangeClosed(1, maxServers)
                    .mapToObj(server -> to(toServers, server, "server-" + server))
                    .toList();
        }

        /** Of a learner's messages to the eNodeB its weights are kept, and besides how far it has come. */
        Destination enodeb(Message message) {
            return writer == Party.LEARNER
                    ? to(Topic.FROM_LEARNER, 0, message instanceof LearnerAdvanced ? "learner" : "enodeb")
                    : enodeb;
        }

        Destination devices() {
            return devices;
        }

        Destination journal() {
            return journal;
        }

        Destination state() {
            return state;
        }

        /** The eNodeB speaks to one device by its broadcast. */
        Destination device(int device) {
            return switch (writer) {
                case ENODEB -> devices;
                case LEARNER -> to(Topic.WEIGHTS, device, "device-" + device);
                case SERVER, DEVICE, RECORDER, OPERATOR -> to(Topic.COMPLETIONS, device, "device-" + device);
            };
        }

        Destination server(int server) {
            return servers.get(server - 1);
        }

        List<Destination> otherServers() {
            return servers.subList(1, maxServers);
        }

        List<Destination> instance(String instance, Message message) {
            if (Topic.TO_DEVICES.kinds().contains(message.getClass())) {
                return List.of(devices);
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
