package org.cellbed.runtime.kafka;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.runtime.topic.Partitioning;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;

/**
 * The topic and partition that a message is written to.
 *
 * @param key the receiver's name, for people who look at a topic; in a topic that keeps the last record of each key, the key
 */
record Destination(Topic topic, int partition, String key) {
    /**
     * The destinations of a role's addresses, in the topics that {@link Topic#of} names. Destinations that every slot
     * needs are created once. Not thread-safe.
     */
    static final class Book {
        private final Party writer;
        private final int cell;
        private final int maxServers;
        private final Map<Topic, List<Destination>> ofCell = new EnumMap<>(Topic.class);
        private final Map<Topic, List<List<Destination>>> ofServers = new EnumMap<>(Topic.class);

        /** Creates the destinations of a writer in a cell whose servers have indices up to the given one. */
        Book(Party writer, int cell, int maxServers) {
            this.writer = writer;
            this.cell = cell;
            this.maxServers = maxServers;
        }

        /**
         * Returns the destinations of a message, in the order in which it must be written to them.
         *
         * @throws IllegalArgumentException where no topic takes such a message from this writer to the address
         */
        List<Destination> of(Address to, Message message) {
            if (to instanceof Address.Enodeb) {
                return enodeb(message);
            } else if (to instanceof Address.AllDevices) {
                return ofCell(topic(message, Party.DEVICE));
            } else if (to instanceof Address.Device device) {
                return device(topic(message, Party.DEVICE), device.index());
            } else if (to instanceof Address.Server server) {
                return ofServers(topic(message, Party.SERVER)).get(server.index() - 1);
            } else if (to instanceof Address.OtherServers) {
                List<Destination> others = new ArrayList<>();
                ofServers(topic(message, Party.SERVER)).stream().skip(1).forEach(others::addAll);
                return others;
            } else if (to instanceof Address.Member member) {
                return member(member.id(), message);
            }
            throw new IllegalArgumentException("address: found " + to + ", expected an address with a topic");
        }

        Destination journal(JournalEntry entry) {
            return ofCell(topic(entry, Party.RECORDER)).get(0);
        }

        Destination state() {
            return ofCell(Topic.CELL_STATE).get(0);
        }

        Destination runs() {
            return ofCell(Topic.RUNS).get(0);
        }

        Destination commands() {
            return ofCell(Topic.COMMANDS).get(0);
        }

        /** A learner's topic keeps the last weights for the eNodeB and, under a second key, the learner's progress. */
        private List<Destination> enodeb(Message message) {
            Topic topic = topic(message, Party.ENODEB);
            return topic == Topic.FROM_LEARNER
                    ? List.of(to(topic, 0, message instanceof LearnerAdvanced ? "learner" : "enodeb"))
                    : ofCell(topic);
        }

        private List<Destination> device(Topic topic, int device) {
            return topic.partitioning() == Partitioning.BY_DEVICE
                    ? List.of(to(topic, device, "device-" + device))
                    : ofCell(topic);
        }

        /** A server with an index reads of its detachment before its successor at that index reads anything. */
        private List<Destination> member(MemberId id, Message message) {
            if (id.kind() == MemberKind.DEVICE) {
                return ofCell(topic(message, Party.DEVICE));
            }
            Topic topic = topic(message, Party.SERVER);
            Destination byInstance = to(topic, Partitioning.BY_INSTANCE, id.instance());
            return message instanceof MemberDetached detached
                    ? List.of(to(topic, detached.index(), id.instance()), byInstance)
                    : List.of(byInstance);
        }

        private Topic topic(Message message, Party reader) {
            return Topic.of(message.getClass(), writer, reader);
        }

        private List<Destination> ofCell(Topic topic) {
            return ofCell.computeIfAbsent(topic, of -> List.of(to(of, 0, "cell-" + cell)));
        }

        /** Returns the destinations of each server, from index 1. */
        private List<List<Destination>> ofServers(Topic topic) {
            return ofServers.computeIfAbsent(topic, of -> {
                List<List<Destination>> servers = new ArrayList<>();
                for (int server = 1; server <= maxServers; server++) {
                    servers.add(List.of(to(of, server, "server-" + server)));
                }
                return servers;
            });
        }

        private Destination to(Topic topic, int receiver, String key) {
            return new Destination(topic, topic.partitioning().of(cell, receiver, maxServers), key);
        }
    }
}
