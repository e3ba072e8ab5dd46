package org.cellbed.runtime.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes as a table: a codec for each field of the envelope's oneof. A kind's field is the one that holds its protobuf
 * message. Immutable.
 */
final class EnvelopeTable implements Envelopes {
    private record Row(FieldDescriptor field, Codec<?, ?> codec) {}

    private final Message empty;
    private final FieldDescriptor runIdField;
    private final FieldDescriptor cellField;
    private final OneofDescriptor kindField;
    private final Map<Class<? extends org.cellbed.model.message.Message>, Row> byType = new LinkedHashMap<>();
    private final Map<FieldDescriptor, Row> byField = new HashMap<>();

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
        this.kindField = empty.getDescriptorForType().getOneofs().get(0);
        for (FieldDescriptor field : kindField.getFields()) {
            Class<?> protoType = empty.getField(field).getClass();
            Arrays.stream(codecs)
                    .filter(codec -> codec.protoType() == protoType)
                    .forEach(codec -> add(new Row(field, codec)));
        }
        if (byField.size() != kindField.getFieldCount() || byType.size() != codecs.length) {
            throw new IllegalArgumentException(
                    "codecs " + byType.keySet() + " do not match " + kindField.getFullName() + " one by one");
        }
    }

    @Override
    public byte[] encode(String runId, int cell, org.cellbed.model.message.Message message) {
        Row row = byType.get(message.getClass());
        if (row == null) {
            throw new IllegalArgumentException(message + " does not travel here, only " + byType.keySet());
        }
        return empty.newBuilderForType()
                .setField(runIdField, runId)
                .setField(cellField, cell)
                .setField(row.field(), row.codec().toProto(message))
                .build()
                .toByteArray();
    }

    @Override
    public Enveloped decode(byte @Nullable [] bytes) throws BadMessage {
        Message envelope = parse(bytes);
        String runId = Check.name((String) envelope.getField(runIdField), "run_id");
        int cell = Check.index((Integer) envelope.getField(cellField), "cell");
        Row row = byField.get(envelope.getOneofFieldDescriptor(kindField));
        if (row == null) {
            throw new BadMessage(Reason.UNKNOWN_KIND, "the envelope holds no message of a known kind");
        }
        return new Enveloped(runId, cell, row.codec().toRecord(envelope.getField(row.field())));
    }

    @Override
    public Set<Class<? extends org.cellbed.model.message.Message>> kinds() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    private void add(Row row) {
        byField.put(row.field(), row);
        byType.put(row.codec().type(), row);
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
