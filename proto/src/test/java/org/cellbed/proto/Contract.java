package org.cellbed.proto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of the contract that readers and writers of other versions rely on: for every message and enum its numbers, with
 * name, type and label, and the reserved numbers. Its text is the snapshot that a build is compared with.
 */
final class Contract {
    /** The meaning of a number. */
    record Member(String name, String type) {}

    /** Numbers that must not be used, both ends included. */
    record Reserved(int from, int to) {
        boolean includes(int number) {
            return from <= number && number <= to;
        }
    }

    /** A message or an enum. */
    record Shape(SortedMap<Integer, Member> members, List<Reserved> reserved) {
        boolean reserves(int number) {
            return reserved.stream().anyMatch(range -> range.includes(number));
        }
    }

    private static final String RESERVED = "reserved";

    private final SortedMap<String, Shape> shapes = new TreeMap<>();

    /** The messages and enums by kind and full name, in that order. */
    SortedMap<String, Shape> shapes() {
        return shapes;
    }

    /** Returns the contract of files and of the files that they import. */
    static Contract of(Collection<FileDescriptor> files) {
        Contract contract = new Contract();
        for (FileDescriptor file : files) {
            contract.shapes.putAll(of(file.getDependencies()).shapes);
            file.getMessageTypes().forEach(contract::add);
            file.getEnumTypes().forEach(contract::add);
        }
        return contract;
    }

    /** Parses the result of {@link #text}. */
    static Contract parse(List<String> lines) {
        Contract contract = new Contract();
        Shape shape = new Shape(new TreeMap<>(), new ArrayList<>());
        for (String line : lines) {
            if (!line.startsWith("  ")) {
                shape = new Shape(new TreeMap<>(), new ArrayList<>());
                contract.shapes.put(line, shape);
            } else {
                parseMember(line.strip().split(" ", 3), shape);
            }
        }
        return contract;
    }

    /** Returns a line for each message and enum, and an indented one for each number. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Shape> each : shapes.entrySet()) {
            text.append(each.getKey()).append('\n');
            each.getValue()
                    .members()
                    .forEach((number, member) ->
                            text.append("  %d %s %s\n".formatted(number, member.name(), member.type())));
            each.getValue()
                    .reserved()
                    .forEach(range -> text.append("  %s %d %d\n".formatted(RESERVED, range.from(), range.to())));
        }
        return text.toString();
    }

    private void add(Descriptor message) {
        SortedMap<Integer, Member> members = new TreeMap<>();
        for (FieldDescriptor field : message.getFields()) {
            members.put(field.getNumber(), new Member(field.getName(), typeOf(field)));
        }
        List<Reserved> reserved = message.toProto().getReservedRangeList().stream()
                .map(range -> new Reserved(range.getStart(), range.getEnd() - 1))
                .toList();
        shapes.put("message " + message.getFullName(), new Shape(members, reserved));
        message.getNestedTypes().forEach(this::add);
        message.getEnumTypes().forEach(this::add);
    }

    private void add(EnumDescriptor type) {
        SortedMap<Integer, Member> members = new TreeMap<>();
        type.getValues().forEach(value -> members.put(value.getNumber(), new Member(value.getName(), "value")));
        List<Reserved> reserved = type.toProto().getReservedRangeList().stream()
                .map(range -> new Reserved(range.getStart(), range.getEnd()))
                .toList();
        shapes.put("enum " + type.getFullName(), new Shape(members, reserved));
    }

    private static String typeOf(FieldDescriptor field) {
        String type = switch (field.getJavaType()) {
            case MESSAGE -> field.getMessageType().getFullName();
            case ENUM -> field.getEnumType().getFullName();
            default -> field.getType().name().toLowerCase(Locale.ROOT);
        };
        return type + " " + labelOf(field);
    }

    private static String labelOf(FieldDescriptor field) {
        OneofDescriptor oneof = field.getRealContainingOneof();
        if (oneof != null) {
            return "oneof-" + oneof.getName();
        }
        return field.isRepeated() ? "repeated" : field.toProto().getProto3Optional() ? "optional" : "singular";
    }

    private static void parseMember(String[] words, Shape shape) {
        if (words[0].equals(RESERVED)) {
            shape.reserved().add(new Reserved(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        } else {
            shape.members().put(Integer.valueOf(words[0]), new Member(words[1], words[2]));
        }
    }
}
