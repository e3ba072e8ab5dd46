package org.cellbed.runtime.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of a oneof as a table: a codec for each field, found by the type of the field. Immutable.
 */
final class KindTable {
    /** One kind. */
    record Row(FieldDescriptor field, Parser<? extends Message> parser, Codec<?, ?> codec) {}

    private final OneofDescriptor kindField;
    private final Map<Class<? extends org.cellbed.model.message.Message>, Row> byType = new LinkedHashMap<>();
    private final Map<Integer, Row> byField = new HashMap<>();

    /**
     * Creates a table.
     *
     * @param empty a message with one oneof
     * @throws IllegalArgumentException if the codecs do not match the kinds
     */
    KindTable(Message empty, Codec<?, ?>... codecs) {
        this.kindField = empty.getDescriptorForType().getOneofs().get(0);
        for (FieldDescriptor field : kindField.getFields()) {
            Message proto = (Message) empty.getField(field);
            Arrays.stream(codecs)
                    .filter(codec -> codec.protoType() == proto.getClass())
                    .forEach(codec -> add(new Row(field, proto.getParserForType(), codec)));
        }
        if (byField.size() != kindField.getFieldCount() || byType.size() != codecs.length) {
            throw new IllegalArgumentException(
                    "codecs " + byType.keySet() + " do not match " + kindField.getFullName() + " one by one");
        }
    }

    /** Returns the kind of a field number. */
    @Nullable
    Row ofField(int number) {
        return byField.get(number);
    }

    /**
     * Returns the kind of a message.
     *
     * @throws IllegalArgumentException if the kind is not in this table
     */
    Row of(org.cellbed.model.message.Message message) {
        Row row = byType.get(message.getClass());
        if (row == null) {
            throw new IllegalArgumentException(
                    message + " does not travel on this link, expected one of " + byType.keySet());
        }
        return row;
    }

    void write(org.cellbed.model.message.Message message, Message.Builder to) {
        Row row = of(message);
        to.setField(row.field(), row.codec().toProto(message));
    }

    org.cellbed.model.message.Message read(Message from) throws BadMessage {
        FieldDescriptor field = from.getOneofFieldDescriptor(kindField);
        Row row = field == null ? null : ofField(field.getNumber());
        if (row == null) {
            throw new BadMessage(Reason.UNKNOWN_KIND, kindField.getFullName() + " holds no message of a known kind");
        }
        return row.codec().toRecord(from.getField(row.field()));
    }

    Set<Class<? extends org.cellbed.model.message.Message>> kinds() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    private void add(Row row) {
        byField.put(row.field().getNumber(), row);
        byType.put(row.codec().type(), row);
    }
}
