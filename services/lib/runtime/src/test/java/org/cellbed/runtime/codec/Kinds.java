package org.cellbed.runtime.codec;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.model.message.Message;

/** The kinds of message there are, as the compiler knows them. */
public final class Kinds {
    private Kinds() {}

    /** Every record that is a message. */
    public static Set<Class<?>> all() {
        return records(Message.class).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Kinds::records) : Stream.of(type);
    }
}
