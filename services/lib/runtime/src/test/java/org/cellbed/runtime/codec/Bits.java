package org.cellbed.runtime.codec;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** All that a record holds, as text; doubles by their bits. Two records are the same exactly where their texts are. */
final class Bits {
    private Bits() {}

    static String of(Object value) throws ReflectiveOperationException {
        if (value instanceof Double number) {
            return Long.toHexString(Double.doubleToRawLongBits(number));
        } else if (value instanceof Record) {
            return ofRecord(value);
        } else if (value instanceof List<?> list) {
            return ofArray(list.toArray());
        } else if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map).toString();
        } else if (value.getClass().isArray()) {
            return ofArray(value);
        }
        return value.toString();
    }

    private static String ofRecord(Object value) throws ReflectiveOperationException {
        StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            text.add(component.getName() + "=" + of(component.getAccessor().invoke(value)));
        }
        return text.toString();
    }

    private static String ofArray(Object array) throws ReflectiveOperationException {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (int k = 0; k < Array.getLength(array); k++) {
            text.add(of(Array.get(array, k)));
        }
        return text.toString();
    }
}
