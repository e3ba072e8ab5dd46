package org.cellbed.simulator.system;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.jspecify.annotations.Nullable;

/** The journal as text, each number with all its digits; consecutive duplicates are written once. */
final class JournalText implements Role {
    private final StringBuilder text = new StringBuilder();
    private String last = "";

    @Override
    public void start(Outbox out) {
        // only reads
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        String line = line(message);
        if (!line.equals(last)) {
            text.append(line).append('\n');
            last = line;
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("asked for no timer, but got " + timer);
    }

    String text() {
        return text.toString();
    }

    private static String line(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        StringBuilder line = new StringBuilder();
        if (value instanceof Record) {
            line.append(value.getClass().getSimpleName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                line.append(' ').append(component.getName()).append('=').append(line(read(component, value)));
            }
        } else if (value instanceof Iterable<?> list) {
            list.forEach(element -> line.append('[').append(line(element)).append(']'));
        } else if (value.getClass().isArray()) {
            for (int k = 0; k < Array.getLength(value); k++) {
                line.append(line(Array.get(value, k))).append(';');
            }
        } else {
            line.append(value);
        }
        return line.toString();
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
