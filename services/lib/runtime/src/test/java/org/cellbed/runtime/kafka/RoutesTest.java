package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.runtime.codec.RandomMessages;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of topics, the destinations of messages, and the partitions that processes read say the same. */
class RoutesTest {
    /** Read by the code around the roles, not through {@link Readings}. */
    private static final Set<Topic> READ_BY_THE_RUNTIME = EnumSet.of(Topic.RUNS, Topic.REPORTS, Topic.CELL_STATE);

    private static final int CELL = 2;
    private static final int MAX_SERVERS = 5;
    private static final int DEVICE = 7;
    private static final int SERVER = 3;

    private final RandomMessages messages = new RandomMessages(5);

    @ParameterizedTest
    @EnumSource(Party.class)
    void aProcessReadsTheTopicsThatNameItAsReader(Party party) {
        Set<Topic> named = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (topic.readers().contains(party) && !READ_BY_THE_RUNTIME.contains(topic)) {
                named.add(topic);
            }
        }
        Readings readings = readings(party);
        Set<Topic> read = readings.partitions().stream()
                .map(partition -> readings.of(partition).orElseThrow().topic())
                .collect(Collectors.toSet());

        assertThat(read).isEqualTo(named);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aMessageIsWrittenWhereItsReaderReads(Topic topic) {
        if (READ_BY_THE_RUNTIME.contains(topic)) {
            return;
        }
        for (Party writer : topic.writers()) {
            for (Party reader : topic.readers()) {
                Set<TopicPartition> read = readings(reader).partitions();
                for (Class<? extends Message> kind : topic.kinds()) {
                    List<Destination> written = written(writer, reader, message(kind));
                    assertThat(written)
                            .as("%s from %s to %s", kind.getSimpleName(), writer, reader)
                            .isNotEmpty()
                            .allMatch(to -> to.topic() == topic)
                            .anyMatch(to -> read.contains(new TopicPartition(topic.name("lab"), to.partition())));
                }
            }
        }
    }

    @Test
    void whatTheRuntimeReadsIsWrittenToThePartitionsOfTheCell() {
        Destination.Book enodeb = new Destination.Book(Party.ENODEB, CELL, MAX_SERVERS);
        assertThat(enodeb.runs()).isEqualTo(new Destination(Topic.RUNS, 0, "cell-2"));
        assertThat(enodeb.state()).isEqualTo(new Destination(Topic.CELL_STATE, 1, "cell-2"));
    }

    /** Any message of a kind; the destination of one depends on its contents, which name a server of this cell. */
    private Message message(Class<? extends Message> kind) {
        return kind == MemberDetached.class
                ? new MemberDetached(MemberId.server("server", 1), SERVER, 0)
                : messages.next(kind);
    }

    private static List<Destination> written(Party writer, Party reader, Message message) {
        Destination.Book book = new Destination.Book(writer, CELL, MAX_SERVERS);
        List<Destination> written = new ArrayList<>();
        for (Address address : addresses(writer, reader)) {
            written.addAll(book.of(address, message));
        }
        if (written.isEmpty()) {
            written.add(book.journal((JournalEntry) message));
        }
        return written;
    }

    /** The addresses under which a writer can reach a reader; the observers have none. */
    private static List<Address> addresses(Party writer, Party reader) {
        return switch (reader) {
            case ENODEB -> List.of(new Address.Enodeb());
            case DEVICE ->
                writer == Party.ENODEB
                        ? List.of(
                                new Address.Device(DEVICE),
                                new Address.AllDevices(),
                                new Address.Member(MemberId.device("device", 1)))
                        : List.of(new Address.Device(DEVICE));
            case SERVER ->
                writer == Party.ENODEB
                        ? List.of(new Address.Server(SERVER), new Address.Member(MemberId.server("server", 1)))
                        : List.of(new Address.Server(SERVER), new Address.OtherServers());
            case LEARNER, RECORDER, OPERATOR -> List.of();
        };
    }

    private static Readings readings(Party party) {
        Readings readings = new Readings("lab", MAX_SERVERS);
        Seat seat = ReadingsTest.seat(party);
        readings.addCell(party, CELL, true, List.of(seat));
        if (party == Party.SERVER) {
            readings.addServer(CELL, SERVER, seat);
        } else if (party == Party.DEVICE) {
            readings.addDevice(CELL, DEVICE, true, seat);
        }
        return readings;
    }
}
