package org.cellbed.launcher.bench.skeleton;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.KafkaClients;
import org.cellbed.runtime.topic.Topic;

/**
 * The lock-step of a cell without its work: the same processes, topics, partitions, records and hops, in plain Kafka
 * clients, with records of the same size that hold only their kind, cell, slot and sender. The testbed's rate is
 * measured against it. Not thread-safe.
 */
public final class Skeleton {
    /** The message that a record stands for. */
    private enum Kind {
        HELLO('H'),
        SLOT('S'),
        TASK('T'),
        PROMISE('P'),
        DONE('D'),
        REPORT('R'),
        END('E');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Kind of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind has the letter " + letter);
        }
    }

    /**
     * The content of a record.
     *
     * @param number the index of the device or server that sends or receives it
     */
    private record Note(Kind kind, int cell, int slot, int number) {
        byte[] bytes(int length) {
            return ByteBuffer.allocate(length)
                    .putChar(kind.letter)
                    .putInt(cell)
                    .putInt(slot)
                    .putInt(number)
                    .array();
        }

        static Note of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Note(Kind.of(buffer.getChar()), buffer.getInt(), buffer.getInt(), buffer.getInt());
        }
    }

    // mean sizes of the records of scenario paper, in bytes
    private static final int SLOT_BYTES = 336;
    private static final int SUBMISSION_BYTES = 78;
    private static final int TASK_BYTES = 82;
    private static final int PROMISE_BYTES = 53;
    private static final int DONE_BYTES = 93;
    private static final int REPORT_BYTES = 77;
    private static final int JOURNAL_BYTES = 1090;
    private static final int STATE_BYTES = 9500;
    private static final int OTHER_BYTES = 60;

    private static final Duration PATIENCE = Duration.ofMillis(500);

    /**
     * The size of a run.
     *
     * @param devices devices in each cell
     * @param servers servers in each cell
     * @param slots to play
     */
    public record Shape(int devices, int servers, int slots) {}

    private final Shape shape;
    private final String deployment;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;

    /** Cells that have not ended. */
    private int running;
    /** Members that have not announced themselves. */
    private int missing;

    /** Creates a process that has read nothing yet. */
    public Skeleton(Shape shape, BrokerAddress broker, String deployment, String name) {
        this.shape = shape;
        this.deployment = deployment;
        this.consumer = KafkaClients.consumer(broker, name);
        this.producer = KafkaClients.producer(broker, name);
    }

    /** Opens slot after slot of each cell, once all members of all cells have announced themselves. */
    void leadCells(Collection<Integer> cells) {
        List<TopicPartition> reads = new ArrayList<>();
        for (int cell : cells) {
            reads.add(partition(Topic.FROM_DEVICES, cell, 0));
            reads.add(partition(Topic.FROM_SERVERS, cell, 0));
        }
        consumer.assign(reads);
        consumer.seekToBeginning(reads);
        Map<Integer, Progress> progress = new HashMap<>();
        cells.forEach(cell -> progress.put(cell, new Progress(cell)));
        running = cells.size();
        missing = cells.size() * (shape.devices() + shape.servers());
        playOn(note -> lead(progress, note));
    }

    private void lead(Map<Integer, Progress> progress, Note note) {
        Progress cell = progress.get(note.cell());
        if (note.kind() == Kind.HELLO) {
            missing--;
            if (missing == 0) {
                progress.values().forEach(Progress::open);
            }
        } else if (cell != null) {
            cell.take(note.kind());
        }
    }

    /** Answers each slot with one task of each of these devices. */
    void playDevices(Collection<Integer> cells, List<Integer> devices) {
        List<TopicPartition> reads = new ArrayList<>();
        cells.forEach(cell -> reads.add(partition(Topic.TO_DEVICES, cell, 0)));
        consumer.assign(reads);
        consumer.seekToBeginning(reads);
        for (int cell : cells) {
            devices.forEach(device ->
                    send(Topic.FROM_DEVICES, cell, 0, new Note(Kind.HELLO, cell, 0, device).bytes(OTHER_BYTES)));
        }
        running = cells.size();
        playOn(note -> answer(devices, note));
    }

    private void answer(List<Integer> devices, Note note) {
        if (note.kind() == Kind.END) {
            running--;
        } else {
            devices.forEach(device -> send(
                    Topic.FROM_DEVICES,
                    note.cell(),
                    0,
                    new Note(Kind.TASK, note.cell(), note.slot(), device).bytes(SUBMISSION_BYTES)));
        }
    }

    /** Computes nothing: reports each task as done at once, and its load when all promises of the slot have arrived. */
    void playServer(Collection<Integer> cells, int server) {
        List<TopicPartition> reads = new ArrayList<>();
        for (int cell : cells) {
            reads.add(partition(Topic.TO_SERVERS, cell, server));
            if (server > 1) {
                reads.add(partition(Topic.FORWARDED, cell, server));
            }
        }
        consumer.assign(reads);
        consumer.seekToBeginning(reads);
        cells.forEach(
                cell -> send(Topic.FROM_SERVERS, cell, 0, new Note(Kind.HELLO, cell, 0, server).bytes(OTHER_BYTES)));
        Map<Integer, ServerPart> parts = new HashMap<>();
        cells.forEach(cell -> parts.put(cell, new ServerPart(cell, server)));
        running = cells.size();
        playOn(note -> serve(parts, note));
    }

    private void serve(Map<Integer, ServerPart> parts, Note note) {
        ServerPart part = parts.get(note.cell());
        if (note.kind() == Kind.END) {
            running--;
        } else if (part != null) {
            part.take(note);
        }
    }

    /**
     * Reads the journal until all cells have reported their last slot.
     *
     * @param recorded receives the number of recorded slots of all cells several times a second; an exception that it
     *     throws ends this method
     */
    public void record(int cells, IntConsumer recorded) {
        List<TopicPartition> reads = new ArrayList<>();
        for (int cell = 1; cell <= cells; cell++) {
            reads.add(partition(Topic.JOURNAL, cell, 0));
        }
        consumer.assign(reads);
        consumer.seekToBeginning(reads);
        int slots = 0;
        while (slots < cells * shape.slots()) {
            slots += consumer.poll(PATIENCE).count();
            recorded.accept(slots);
        }
        close();
    }

    private void playOn(java.util.function.Consumer<Note> player) {
        while (running > 0) {
            goRound(player);
        }
        close();
    }

    /**
     * Plays one round. A separate method, because the JVM compiles a frequently called method long before a long loop.
     */
    private void goRound(java.util.function.Consumer<Note> player) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
            player.accept(Note.of(record.value()));
        }
    }

    private void close() {
        consumer.close();
        producer.close();
    }

    private TopicPartition partition(Topic topic, int cell, int receiver) {
        return new TopicPartition(topic.name(deployment), topic.partitioning().of(cell, receiver, shape.servers()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failed write is noticed: the lock-step stalls
    private void send(Topic topic, int cell, int receiver, byte[] value) {
        TopicPartition to = partition(topic, cell, receiver);
        producer.send(new ProducerRecord<>(to.topic(), to.partition(), new byte[7], value));
    }

    /** The progress of a cell, at its eNodeB. */
    private final class Progress {
        private final int cell;
        private int slot;
        private int tasks;
        private int reports;

        Progress(int cell) {
            this.cell = cell;
        }

        void open() {
            tasks = 0;
            reports = 0;
            boolean ended = slot == shape.slots();
            Kind kind = ended ? Kind.END : Kind.SLOT;
            send(Topic.CELL_STATE, cell, 0, new Note(kind, cell, slot, 0).bytes(STATE_BYTES));
            send(Topic.TO_DEVICES, cell, 0, new Note(kind, cell, slot, 0).bytes(SLOT_BYTES));
            if (ended) {
                running--;
                for (int server = 1; server <= shape.servers(); server++) {
                    send(Topic.TO_SERVERS, cell, server, new Note(Kind.END, cell, slot, server).bytes(OTHER_BYTES));
                }
            }
        }

        void take(Kind kind) {
            if (kind == Kind.TASK && ++tasks == shape.devices()) {
                grant();
            } else if (kind == Kind.REPORT && ++reports == shape.servers()) {
                send(Topic.JOURNAL, cell, 0, new Note(Kind.SLOT, cell, slot, 0).bytes(JOURNAL_BYTES));
                slot++;
                open();
            }
        }

        private void grant() {
            for (int device = 1; device <= shape.devices(); device++) {
                int server = 1 + device % shape.servers();
                send(Topic.TO_SERVERS, cell, 1, new Note(Kind.TASK, cell, slot, server).bytes(TASK_BYTES));
            }
            for (int server = 1; server <= shape.servers(); server++) {
                send(Topic.TO_SERVERS, cell, server, new Note(Kind.PROMISE, cell, slot, server).bytes(PROMISE_BYTES));
            }
        }
    }

    /** The progress of a cell's slot at a server. */
    private final class ServerPart {
        private final int cell;
        private final int server;
        private int tasks;
        private int promises;

        ServerPart(int cell, int server) {
            this.cell = cell;
            this.server = server;
        }

        void take(Note note) {
            if (note.kind() == Kind.TASK && note.number() == server) {
                tasks++;
            } else if (note.kind() == Kind.TASK) {
                send(Topic.FORWARDED, cell, note.number(), note.bytes(TASK_BYTES));
            } else if (note.kind() == Kind.PROMISE) {
                promises++;
                relay(note.slot());
                reportIfComplete(note.slot());
            }
        }

        private void relay(int slot) {
            for (int other = 2; server == 1 && other <= shape.servers(); other++) {
                send(Topic.FORWARDED, cell, other, new Note(Kind.PROMISE, cell, slot, other).bytes(PROMISE_BYTES));
            }
        }

        /**
         * Reports when all promises have arrived: server 1 gets one from the eNodeB, the others get a second one from
         * server 1.
         */
        private void reportIfComplete(int slot) {
            if (promises < (server == 1 ? 1 : 2)) {
                return;
            }
            for (int k = 0; k < tasks; k++) {
                send(Topic.FROM_SERVERS, cell, 0, new Note(Kind.DONE, cell, slot, server).bytes(DONE_BYTES));
            }
            send(Topic.FROM_SERVERS, cell, 0, new Note(Kind.REPORT, cell, slot, server).bytes(REPORT_BYTES));
            promises = 0;
            tasks = 0;
        }
    }
}
