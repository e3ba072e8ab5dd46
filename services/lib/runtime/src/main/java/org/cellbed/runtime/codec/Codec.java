package org.cellbed.runtime.codec;

import com.google.protobuf.Message;
import java.util.function.Function;

/**
 * Converts between a record and its protobuf message.
 *
 * @param type the record's class
 * @param protoType the protobuf message's class
 * @param write converts to protobuf; keeps every bit of a number
 * @param read converts from protobuf; checks every field
 * @param <R> the record
 * @param <P> the protobuf message
 */
record Codec<R extends org.cellbed.model.message.Message, P extends Message>(
        Class<R> type, Class<P> protoType, Function<R, P> write, Reader<P, R> read) {
    /** Converts a protobuf message to a record. */
    interface Reader<P, R> {
        R read(P proto) throws BadMessage;
    }

    Message toProto(org.cellbed.model.message.Message message) {
        return write.apply(type.cast(message));
    }

    org.cellbed.model.message.Message toRecord(Object proto) throws BadMessage {
        return read.read(protoType.cast(proto));
    }
}
