package org.cellbed.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.Transition;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.codec.Mutations;
import org.cellbed.runtime.topic.Topic;

/**
 * Makes records that a cell has to refuse, or that say nothing new to it, from those that it has exchanged. What is valid
 * and says something new (that a device leaves, that the run is over, another load) is a message like any other and is not
 * made here: nobody could tell.
 */
final class Mutants {
    /** A record to write, and why it is to be refused; empty where it is of no effect. */
    record Mutant(ConsumerRecord<byte[], byte[]> original, byte[] value, Optional<Reason> refused) {}

    private final Random random = new Random(11);
    private final Mutations mutations = new Mutations(random);
    private final Addressee reader;
    private final int pastSlots;

    /**
     * Mutants for a cell.
     *
     * @param pastSlots slots before this are over
     */
    Mutants(Addressee reader, int pastSlots) {
        this.reader = reader;
        this.pastSlots = pastSlots;
    }

    /** One of the many from a record of these. */
    Mutant next(Topic topic, List<ConsumerRecord<byte[], byte[]>> records) throws BadMessage {
        while (true) {
            ConsumerRecord<byte[], byte[]> original = any(records);
            byte[] value = changed(topic, original.value(), any(records).value());
            Optional<Reason> refused = refused(topic, value);
            if (refused.isPresent() || saysNothingNew(topic, original.value(), value)) {
                return new Mutant(original, value, refused);
            }
        }
    }

    private byte[] changed(Topic topic, byte[] bytes, byte[] others) throws BadMessage {
        Enveloped enveloped = topic.envelopes().decode(bytes);
        return switch (random.nextInt(10)) {
            case 0 -> topic.envelopes().encode("older-run", enveloped.cell(), enveloped.message());
            case 1 -> topic.envelopes().encode(enveloped.runId(), 7, enveloped.message());
            case 2 -> ofUnknownKind(enveloped);
            default -> mutations.of(bytes, others);
        };
    }

    /** An envelope of this run and cell with something in field 900, which no version has had. */
    private static byte[] ofUnknownKind(Enveloped enveloped) {
        byte[] runId = enveloped.runId().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x0A, (byte) runId.length});
        bytes.writeBytes(runId);
        bytes.writeBytes(new byte[] {0x10, (byte) enveloped.cell(), (byte) 0xA2, 0x38, 0});
        return bytes.toByteArray();
    }

    /** Announcements are for all cells, and one of another run takes the place of this. */
    private Optional<Reason> refused(Topic topic, byte[] value) {
        try {
            Enveloped enveloped = topic.envelopes().decode(value);
            if (topic != Topic.RUNS) {
                reader.accept(enveloped);
            }
            return Optional.empty();
        } catch (BadMessage e) {
            return Optional.of(e.reason());
        }
    }

    private boolean saysNothingNew(Topic topic, byte[] original, byte[] value) throws BadMessage {
        Enveloped said = topic.envelopes().decode(value);
        if (topic == Topic.RUNS) {
            return said.cell() != reader.cell() || said.runId().equals(reader.runId());
        }
        Message before = topic.envelopes().decode(original).message();
        return slotOf(said.message()) < pastSlots || isAgain(said.message(), before);
    }

    /** Whether a server or an eNodeB that knows the one takes the other for the same. */
    private static boolean isAgain(Message said, Message before) {
        if (said instanceof TaskUploaded again && before instanceof TaskUploaded task) {
            return again.slot() == task.slot() && again.device() == task.device();
        } else if (said instanceof TaskForwarded again && before instanceof TaskForwarded task) {
            return again.slot() == task.slot() && again.device() == task.device();
        }
        return said instanceof MemberAnnounced && said.equals(before);
    }

    /** The slot of a message that a cell knows by its slot; without one, a slot that is never over. */
    private static int slotOf(Message message) {
        if (message instanceof TaskSubmitted task) {
            return task.slot();
        } else if (message instanceof TaskMeasured task) {
            return task.slot();
        } else if (message instanceof TaskAssigned task) {
            return task.slot();
        } else if (message instanceof TaskCompleted task) {
            return task.slot();
        } else if (message instanceof SlotOpened opened) {
            return opened.slot();
        } else if (message instanceof Transition transition) {
            return transition.slot();
        }
        return Integer.MAX_VALUE;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
