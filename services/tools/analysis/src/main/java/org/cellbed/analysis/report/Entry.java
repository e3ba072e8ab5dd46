package org.cellbed.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param name not escaped
 * @param cell HTML
 */
public record Entry(String name, String cell) {
    /** Text. */
    public static Entry text(String name, String text) {
        return new Entry(name, Html.escaped(text));
    }

    /** A whole number for people, with all its digits in the attribute {@code value}. */
    static Entry number(String name, long value, String unit) {
        return new Entry(name, data(Long.toString(value), Numbers.brief(value) + suffix(unit)));
    }

    /** A number for people, with all its digits in the attribute {@code value}; {@code none} for null. */
    static Entry number(String name, @Nullable Double value, String unit) {
        return new Entry(name, value == null ? "none" : data(value.toString(), Numbers.brief(value) + suffix(unit)));
    }

    /** A share as percent; {@code none} for null. */
    static Entry share(String name, @Nullable Double value, int decimals) {
        return new Entry(name, value == null ? "none" : data(value.toString(), Numbers.percent(value, decimals)));
    }

    /** All of an object as they stand, nothing rounded. */
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
