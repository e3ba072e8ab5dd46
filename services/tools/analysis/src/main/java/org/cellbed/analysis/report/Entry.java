package org.cellbed.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param name unescaped text
 * @param cell HTML
 */
public record Entry(String name, String cell) {
    /** Creates an entry with text. */
    public static Entry text(String name, String text) {
        return new Entry(name, Html.escaped(text));
    }

    /** Creates an entry with a whole number for people; the attribute {@code value} has all its digits. */
    static Entry number(String name, long value, String unit) {
        return new Entry(name, data(Long.toString(value), Numbers.brief(value) + suffix(unit)));
    }

    /**
     * Creates an entry with a number for people; the attribute {@code value} has all its digits. {@code none} for null.
     */
    static Entry number(String name, @Nullable Double value, String unit) {
        return new Entry(name, value == null ? "none" : data(value.toString(), Numbers.brief(value) + suffix(unit)));
    }

    /** Creates an entry with a share as percent; {@code none} for null. */
    static Entry share(String name, @Nullable Double value, int decimals) {
        return new Entry(name, value == null ? "none" : data(value.toString(), Numbers.percent(value, decimals)));
    }

    /** Creates an entry for each field of an object, without rounding. */
    static List<Entry> exact(JsonNode object) {
        List<Entry> entries = new ArrayList<>();
        object.properties().forEach(field -> entries.add(text(field.getKey(), Numbers.exact(field.getValue()))));
        return entries;
    }

    private static String data(String value, String shown) {
        return "<data value=\"" + value + "\">" + Html.escaped(shown) + "</data>";
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
