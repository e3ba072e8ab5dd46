package org.cellbed.runtime.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Set;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.jspecify.annotations.Nullable;

/** Envelopes by a table of their kinds. Immutable. */
final class EnvelopeTable implements Envelopes {
    private final Message empty;
    private final FieldDescriptor runIdField;
    private final FieldDescriptor cellField;
    private final KindTable kinds;

    /**
     * A table.
     *
     * @param empty an envelope without contents
     * @throws IllegalArgumentException where the codecs are not those of the envelope's kinds
     */
    EnvelopeTable(Message empty, Codec<?, ?>... codecs) {
        this.empty = empty;
        this.runIdField = empty.getDescriptorForType().findFieldByName("run_id");
        this.cellField = empty.getDescriptorForType().findFieldByName("cell");
        this.kinds = new KindTable(empty, codecs);
    }

    @Override
    public byte[] encode(String runId, int cell, org.cellbed.model.message.Message message) {
        Message.Builder envelope =
                empty.newBuilderForType().setField(runIdField, runId).setField(cellField, cell);
        kinds.write(message, envelope);
        return envelope.build().toByteArray();
    }

    @Override
    public Enveloped decode(byte @Nullable [] bytes) throws BadMessage {
        Message envelope = parse(bytes);
        String runId = Check.name((String) envelope.getField(runIdField), "run_id");
        int cell = Check.index((Integer) envelope.getField(cellField), "cell");
        return new Enveloped(runId, cell, kinds.read(envelope));
    }

    @Override
    public Set<Class<? extends org.cellbed.model.message.Message>> kinds() {
        return kinds.kinds();
    }

    private Message parse(byte @Nullable [] bytes) throws BadMessage {
        if (bytes == null) {
            throw new BadMessage(Reason.UNPARSEABLE, "there are no bytes");
        }
        try {
            return empty.getParserForType().parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new BadMessage(Reason.UNPARSEABLE, String.valueOf(e.getMessage()));
        }
    }
}
