package org.cellbed.runtime.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.runtime.topic.Partitioning;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;

/** The partitions that a process reads, and the roles it reads them for. Not thread-safe. */
final class Readings {
    /** A partition's topic and cell, and the seats that read it. */
    record Reading(Topic topic, int cell, List<Seat> seats) {}

    private final String deployment;
    private final int maxServers;
    private final Map<TopicPartition, Reading> readings = new HashMap<>();
    private final Map<Seat, Set<TopicPartition>> own = new HashMap<>();
    /** The cells whose devices follow a learner. */
    private final Set<Integer> following = new HashSet<>();

    Readings(String deployment, int maxServers) {
        this.deployment = deployment;
        this.maxServers = maxServers;
    }

    /** Adds the partitions that the roles of a cell read from their start. */
    void addCell(Party party, int cell, boolean followsLearner, List<Seat> seats) {
        if (followsLearner) {
            following.add(cell);
        }
        for (Topic topic : fromTheBeginning(party, followsLearner)) {
            seats.forEach(seat -> add(topic, cell, Partitioning.BY_INSTANCE, seat));
        }
    }

    /** Replaces the partitions that a server reads for its index. Returns the new ones. */
    Set<TopicPartition> addServer(int cell, int server, Seat seat) {
        return replace(seat, cell, server, List.of(Topic.TO_SERVERS, Topic.FORWARDED));
    }

    /**
     * Replaces the partitions that a device reads for its index. Returns the new ones.
     *
     * @param measures whether the device measures when results arrive
     */
    Set<TopicPartition> addDevice(int cell, int device, boolean measures, Seat seat) {
        List<Topic> topics = new ArrayList<>();
        if (measures) {
            topics.add(Topic.COMPLETIONS);
        }
        if (following.contains(cell)) {
            topics.add(Topic.WEIGHTS);
        }
        return replace(seat, cell, device, topics);
    }

    Set<TopicPartition> partitions() {
        return readings.keySet();
    }

    /** Returns the readers of a partition; empty where it is no longer read. */
    Optional<Reading> of(TopicPartition partition) {
        return Optional.ofNullable(readings.get(partition));
    }

    /**
     * Returns the partitions that are almost idle in virtual time: commands and, once all servers here have an index, messages
     * addressed by instance.
     */
    Set<TopicPartition> seldom() {
        Set<TopicPartition> seldom = new HashSet<>();
        readings.forEach((partition, reading) -> {
            boolean byInstance = reading.topic() == Topic.TO_SERVERS
                    && partition.equals(partition(Topic.TO_SERVERS, reading.cell(), Partitioning.BY_INSTANCE));
            if (reading.topic() == Topic.COMMANDS || (byInstance && own.keySet().containsAll(reading.seats()))) {
                seldom.add(partition);
            }
        });
        return seldom;
    }

    private static List<Topic> fromTheBeginning(Party party, boolean followsLearner) {
        List<Topic> topics = new ArrayList<>(
                switch (party) {
                    case DEVICE -> List.of(Topic.TO_DEVICES);
                    case SERVER -> List.of(Topic.TO_SERVERS);
                    case ENODEB -> List.of(Topic.FROM_DEVICES, Topic.FROM_SERVERS, Topic.COMMANDS);
                    case LEARNER, RECORDER -> List.of(Topic.JOURNAL);
                    case OPERATOR -> List.of();
                });
        if (followsLearner && Topic.FROM_LEARNER.readers().contains(party)) {
            topics.add(Topic.FROM_LEARNER);
        }
        if (followsLearner && Topic.LEARNING.readers().contains(party)) {
            topics.add(Topic.LEARNING);
        }
        return topics;
    }

    private Set<TopicPartition> replace(Seat seat, int cell, int index, List<Topic> topics) {
        Set<TopicPartition> wanted = new LinkedHashSet<>();
        topics.forEach(topic -> wanted.add(partition(topic, cell, index)));
        Set<TopicPartition> before = own.getOrDefault(seat, Set.of());
        if (wanted.equals(before)) {
            return Set.of();
        }
        before.forEach(partition -> remove(partition, seat));
        own.put(seat, wanted);
        Set<TopicPartition> added = new LinkedHashSet<>(wanted);
        added.removeAll(readings.keySet());
        topics.forEach(topic -> add(topic, cell, index, seat));
        return added;
    }

    private void remove(TopicPartition partition, Seat seat) {
        Reading reading = readings.get(partition);
        if (reading != null && reading.seats().remove(seat) && reading.seats().isEmpty()) {
            readings.remove(partition);
        }
    }

    private void add(Topic topic, int cell, int index, Seat seat) {
        List<Seat> seats = readings.computeIfAbsent(
                        partition(topic, cell, index), none -> new Reading(topic, cell, new ArrayList<>()))
                .seats();
        if (!seats.contains(seat)) {
            seats.add(seat);
        }
    }

    private TopicPartition partition(Topic topic, int cell, int index) {
        return new TopicPartition(topic.name(deployment), topic.partitioning().of(cell, index, maxServers));
    }
}
