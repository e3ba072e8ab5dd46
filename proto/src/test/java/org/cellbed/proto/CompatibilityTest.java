package org.cellbed.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TextFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the contract, one by one, on made-up descriptors. */
class CompatibilityTest {
    private static final String SLOT = "field { name: 'slot' number: 1 type: TYPE_UINT32 label: LABEL_OPTIONAL }";
    private static final String BITS = "field { name: 'bits' number: 2 type: TYPE_UINT64 label: LABEL_OPTIONAL }";
    private static final String RESERVED_2 = "reserved_range { start: 2 end: 3 }";

    @Test
    void theSameContractBreaksNothing() throws Exception {
        assertThat(breaks(message(SLOT + BITS), message(SLOT + BITS))).isEmpty();
    }

    @Test
    void aFieldMayBeAdded() throws Exception {
        assertThat(breaks(message(SLOT), message(SLOT + BITS))).isEmpty();
    }

    @Test
    void aMessageAndAnEnumMayBeAdded() throws Exception {
        assertThat(breaks(message(SLOT), message(SLOT) + "message_type { name: 'More' }" + status("DONE")))
                .isEmpty();
    }

    @Test
    void aMessageMustNotBeRemoved() throws Exception {
        assertThat(breaks(message(SLOT), "")).containsExactly("message made.up.Task was removed");
    }

    @Test
    void aFieldMustNotBeRemovedWithoutReservingItsNumber() throws Exception {
        assertThat(breaks(message(SLOT + BITS), message(SLOT)))
                .containsExactly("message made.up.Task: number 2 (bits) was removed and is not reserved");
    }

    @Test
    void aFieldMayBeRemovedWhenItsNumberIsReserved() throws Exception {
        assertThat(breaks(message(SLOT + BITS), message(SLOT + RESERVED_2))).isEmpty();
    }

    @Test
    void aNumberMustNotBeReusedUnderAnotherName() throws Exception {
        String cycles = BITS.replace("bits", "cycles");
        assertThat(breaks(message(SLOT + BITS), message(SLOT + cycles)))
                .containsExactly("message made.up.Task: number 2 is reused: was bits, is cycles");
    }

    @Test
    void aFieldMustKeepItsNumber() throws Exception {
        String moved = BITS.replace("number: 2", "number: 3");
        assertThat(breaks(message(SLOT + BITS), message(SLOT + moved)))
                .containsExactly("message made.up.Task: number 2 (bits) was removed and is not reserved");
    }

    @Test
    void aFieldMustKeepItsType() throws Exception {
        String signed = BITS.replace("TYPE_UINT64", "TYPE_SINT64");
        assertThat(breaks(message(SLOT + BITS), message(SLOT + signed)))
                .containsExactly("message made.up.Task: number 2 (bits) changed its type: was uint64 singular, is "
                        + "sint64 singular");
    }

    @Test
    void aFieldMustKeepItsLabel() throws Exception {
        String repeated = BITS.replace("LABEL_OPTIONAL", "LABEL_REPEATED");
        assertThat(breaks(message(SLOT + BITS), message(SLOT + repeated)))
                .containsExactly("message made.up.Task: number 2 (bits) changed its type: was uint64 singular, is "
                        + "uint64 repeated");
    }

    @Test
    void aFieldMustNotMoveIntoAOneof() throws Exception {
        String inside = BITS.replace("LABEL_OPTIONAL", "LABEL_OPTIONAL oneof_index: 0") + "oneof_decl { name: 'kind' }";
        assertThat(breaks(message(SLOT + BITS), message(SLOT + inside)))
                .containsExactly("message made.up.Task: number 2 (bits) changed its type: was uint64 singular, is "
                        + "uint64 oneof-kind");
    }

    @Test
    void aFieldMustNotBecomeOptional() throws Exception {
        String optional = BITS.replace("LABEL_OPTIONAL", "LABEL_OPTIONAL oneof_index: 0 proto3_optional: true")
                + "oneof_decl { name: '_bits' }";
        assertThat(breaks(message(SLOT + BITS), message(SLOT + optional)))
                .containsExactly("message made.up.Task: number 2 (bits) changed its type: was uint64 singular, is "
                        + "uint64 optional");
    }

    @Test
    void aFieldMustKeepTheMessageItHolds() throws Exception {
        String types = "message_type { name: 'A' } message_type { name: 'B' }";
        String holdsA =
                "field { name: 'held' number: 1 type: TYPE_MESSAGE type_name: '.made.up.A' label: LABEL_OPTIONAL }";
        String holdsB = holdsA.replace("up.A", "up.B");
        assertThat(breaks(types + message(holdsA), types + message(holdsB)))
                .containsExactly("message made.up.Task: number 1 (held) changed its type: was made.up.A singular, is "
                        + "made.up.B singular");
    }

    @Test
    void aReservedNumberMustNotBeUsedAgain() throws Exception {
        assertThat(breaks(message(SLOT + RESERVED_2), message(SLOT + BITS)))
                .containsExactly("message made.up.Task: number 2 was reserved, is bits");
    }

    @Test
    void aReservedNumberMustStayReserved() throws Exception {
        assertThat(breaks(message(SLOT + RESERVED_2), message(SLOT)))
                .containsExactly("message made.up.Task: number 2 is no longer reserved");
    }

    @Test
    void reservedNumbersMayBeWrittenAsSeveralRanges() throws Exception {
        String one = "reserved_range { start: 2 end: 536870912 }";
        String several = "reserved_range { start: 2 end: 5 } reserved_range { start: 5 end: 536870912 }";
        assertThat(breaks(message(SLOT + one), message(SLOT + several))).isEmpty();
    }

    @Test
    void aValueOfAnEnumMustNotBeRemovedOrReused() throws Exception {
        String before = status("DONE") + message(SLOT);
        assertThat(breaks(before, status("") + message(SLOT)))
                .containsExactly("enum made.up.Status: number 1 (DONE) was removed and is not reserved");
        assertThat(breaks(before, status("LOST") + message(SLOT)))
                .containsExactly("enum made.up.Status: number 1 is reused: was DONE, is LOST");
    }

    @Test
    void nestedTypesBelongToTheContract() throws Exception {
        String nested = "nested_type { name: 'Inner' " + BITS + " }";
        assertThat(breaks(message(SLOT + nested), message(SLOT)))
                .containsExactly("message made.up.Task.Inner was removed");
    }

    @Test
    void theTextOfAContractIsReadAsWritten() throws Exception {
        Contract contract = contract(message(SLOT + BITS + "reserved_range { start: 7 end: 9 }") + status("DONE"));
        Contract read = Contract.parse(contract.text().lines().toList());
        assertThat(read.shapes()).isEqualTo(contract.shapes());
    }

    private static String message(String body) {
        return "message_type { name: 'Task' " + body + " }";
    }

    private static String status(String value) {
        String values = "value { name: 'NONE' number: 0 }"
                + (value.isEmpty() ? "" : "value { name: '" + value + "' number: 1 }");
        return "enum_type { name: 'Status' " + values + " }";
    }

    private static List<String> breaks(String earlier, String later) throws Exception {
        return Compatibility.breaks(contract(earlier), contract(later));
    }

    private static Contract contract(String types) throws TextFormat.ParseException, DescriptorValidationException {
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder();
        TextFormat.merge("name: 'made_up.proto' package: 'made.up' syntax: 'proto3' " + types, file);
        return Contract.of(List.of(FileDescriptor.buildFrom(file.build(), new FileDescriptor[0])));
    }
}
