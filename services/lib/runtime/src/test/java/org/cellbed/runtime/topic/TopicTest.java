package org.cellbed.runtime.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.runtime.codec.Kinds;
import org.junit.jupiter.api.Test;

class TopicTest {
    private static final int MAX_SERVERS = 5;

    @Test
    void everyKindOfMessageThereIsHasATopic() {
        Set<Class<?>> carried = new HashSet<>();
        Arrays.stream(Topic.values()).forEach(topic -> carried.addAll(topic.kinds()));

        assertThat(carried).isEqualTo(Kinds.all());
    }

    @Test
    void aKindGoesFromAWriterToAReaderByOneTopicOnly() {
        List<String> ways = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (Class<? extends Message> kind : topic.kinds()) {
                for (Party writer : topic.writers()) {
                    topic.readers().forEach(reader -> ways.add(kind + " " + writer + " " + reader));
                }
            }
        }
        assertThat(ways).doesNotHaveDuplicates();
    }

    @Test
    void allThatIsToldToObserversIsInTheEnodebsJournalOrInThatOfTheLearnerAndNothingElse() {
        Set<Class<? extends Message>> told = new HashSet<>(Topic.JOURNAL.kinds());
        told.addAll(Topic.LEARNING.kinds());
        assertThat(told).allMatch(JournalEntry.class::isAssignableFrom);
        assertThat(Kinds.all().stream().filter(JournalEntry.class::isAssignableFrom))
                .hasSameSizeAs(told);
        assertThat(Topic.JOURNAL.kinds()).doesNotContainAnyElementsOf(Topic.LEARNING.kinds());
    }

    @Test
    void theTopicOfAHopIsFoundByKindWriterAndReader() {
        assertThat(Topic.of(TaskCompleted.class, Party.SERVER, Party.DEVICE)).isEqualTo(Topic.COMPLETIONS);
        assertThat(Topic.of(TaskCompleted.class, Party.SERVER, Party.ENODEB)).isEqualTo(Topic.FROM_SERVERS);
        assertThatThrownBy(() -> Topic.of(TaskForwarded.class, Party.ENODEB, Party.SERVER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no topic takes TaskForwarded from eNodeB to server");
    }

    @Test
    void aNameStartsWithTheDeployment() {
        assertThat(Topic.JOURNAL.name("default")).isEqualTo("cellbed.default.journal");
        assertThatThrownBy(() -> Topic.JOURNAL.name("my.lab"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deployment is 'my.lab', expected up to 64 letters, digits, - and _, the first a letter "
                        + "or digit");
    }

    @Test
    void noTwoTopicsHaveTheSameName() {
        assertThat(Arrays.stream(Topic.values()).map(topic -> topic.name("default")))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachCellHasAPartition() {
        assertThat(partitions(Partitioning.BY_CELL, 3, 0)).containsExactly(0, 1, 2);
        assertThat(Partitioning.BY_CELL.count(3, MAX_SERVERS)).isEqualTo(3);
    }

    @Test
    void eachServerOfEachCellHasAPartitionOfItsOwnAndThoseAddressedByInstanceOneMore() {
        Set<Integer> seen = new TreeSet<>();
        for (int cell = 1; cell <= 3; cell++) {
            for (int server = Partitioning.BY_INSTANCE; server <= MAX_SERVERS; server++) {
                assertThat(seen.add(Partitioning.BY_SERVER.of(cell, server, MAX_SERVERS)))
                        .isTrue();
            }
        }
        int count = Partitioning.BY_SERVER.count(3, MAX_SERVERS);
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void devicesOfACellAreSpreadOverItsPartitionsAndNoOthers() {
        Set<Integer> first = new TreeSet<>();
        Set<Integer> second = new TreeSet<>();
        for (int device = 1; device <= 100; device++) {
            first.add(Partitioning.BY_DEVICE.of(1, device, MAX_SERVERS));
            second.add(Partitioning.BY_DEVICE.of(2, device, MAX_SERVERS));
        }
        assertThat(first).hasSize(16).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(16).allMatch(partition -> partition < Partitioning.BY_DEVICE.count(2, MAX_SERVERS));
        assertThat(Partitioning.BY_DEVICE.of(1, Integer.MAX_VALUE, MAX_SERVERS)).isBetween(0, 15);
    }

    @Test
    void aReceiverThatThereCannotBeHasNoPartition() {
        assertThatThrownBy(() -> Partitioning.BY_SERVER.of(1, MAX_SERVERS + 1, MAX_SERVERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("receiver is 6, expected 0..5");
        assertThatThrownBy(() -> Partitioning.BY_DEVICE.of(1, 0, MAX_SERVERS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Integer> partitions(Partitioning partitioning, int cells, int receiver) {
        Set<Integer> partitions = new TreeSet<>();
        for (int cell = 1; cell <= cells; cell++) {
            partitions.add(partitioning.of(cell, receiver, MAX_SERVERS));
        }
        return partitions;
    }
}
