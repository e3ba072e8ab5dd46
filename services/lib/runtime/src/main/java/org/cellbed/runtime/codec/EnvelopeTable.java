package org.cellbed.runtime.codec;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Set;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes by a table of their kinds. The three fields of an envelope are encoded one by one: one code for all links
 * could use the generated classes only by reflection, which would slow down every message. Immutable.
 */
final class EnvelopeTable implements Envelopes {
    private final int runIdField;
    private final int cellField;
    private final KindTable kinds;

    /**
     * Creates a table.
     *
     * @param empty an envelope without contents
     * @throws IllegalArgumentException if the codecs do not match the envelope's kinds
     */
    EnvelopeTable(Message empty, Codec<?, ?>... codecs) {
        Descriptor envelope = empty.getDescriptorForType();
        this.runIdField = envelope.findFieldByName("run_id").getNumber();
        this.cellField = envelope.findFieldByName("cell").getNumber();
        this.kinds = new KindTable(empty, codecs);
    }

    @Override
    public byte[] encode(String runId, int cell, org.cellbed.model.message.Message message) {
        KindTable.Row kind = kinds.of(message);
        int kindField = kind.field().getNumber();
        Message contents = kind.codec().toProto(message);
        byte[] bytes = new byte
                [CodedOutputStream.computeStringSize(runIdField, runId)
                        + CodedOutputStream.computeUInt32Size(cellField, cell)
                        + CodedOutputStream.computeMessageSize(kindField, contents)];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeString(runIdField, runId);
            out.writeUInt32(cellField, cell);
            out.writeMessage(kindField, contents);
            out.checkNoSpaceLeft();
        } catch (IOException e) {
            throw new IllegalStateException("cannot write to an array of the right length", e);
        }
        return bytes;
    }

    @Override
    public Enveloped decode(byte @Nullable [] bytes) throws BadMessage {
        if (bytes == null) {
            throw new BadMessage(Reason.UNPARSEABLE, "the record has no value");
        }
        try {
            return read(CodedInputStream.newInstance(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new BadMessage(Reason.UNPARSEABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read an array", e);
        }
    }

    @Override
    public Set<Class<? extends org.cellbed.model.message.Message>> kinds() {
        return kinds.kinds();
    }

    /** Reads an envelope; skips unknown fields. */
    private Enveloped read(CodedInputStream in) throws IOException, BadMessage {
        String runId = "";
        int cell = 0;
        KindTable.@Nullable Row kind = null;
        @Nullable Message contents = null;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            boolean delimited = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            KindTable.Row known = delimited ? kinds.ofField(field) : null;
            if (known != null) {
                requireFirst(contents);
                kind = known;
                contents = in.readMessage(known.parser(), ExtensionRegistryLite.getEmptyRegistry());
            } else if (delimited && field == runIdField) {
                runId = in.readStringRequireUtf8();
            } else if (field == cellField && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
                cell = in.readUInt32();
            } else {
                in.skipField(tag);
            }
        }
        Check.name(runId, "run_id");
        Check.index(cell, "cell");
        if (kind == null || contents == null) {
            throw new BadMessage(Reason.UNKNOWN_KIND, "the envelope holds no message of a known kind");
        }
        return new Enveloped(runId, cell, kind.codec().toRecord(contents));
    }

    private static void requireFirst(@Nullable Message contents) throws BadMessage {
        if (contents != null) {
            throw new BadMessage(Reason.UNPARSEABLE, "the envelope holds more than one message");
        }
    }
}
