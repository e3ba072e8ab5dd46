package org.cellbed.testbed.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

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

    /** A number for people, with the number of the file in the attribute {@code value}. */
    static Entry number(String name, JsonNode value, String unit) {
        return new Entry(name, data(value, value.isNumber() ? Numbers.brief(value) + suffix(unit) : "none"));
    }

    /** A share as percent. */
    static Entry share(String name, JsonNode value, int decimals) {
        return new Entry(name, data(value, value.isNumber() ? Numbers.percent(value.asDouble(), decimals) : "none"));
    }

    /** All of an object as they stand, nothing rounded. */
    static List<Entry> exact(JsonNode object) {
        List<Entry> entries = new ArrayList<>();
        object.properties().forEach(field -> entries.add(text(field.getKey(), Numbers.exact(field.getValue()))));
        return entries;
    }

    private static String data(JsonNode value, String shown) {
        return value.isNumber()
                ? "<data value=\"" + value.asText() + "\">" + Html.escaped(shown) + "</data>"
                : Html.escaped(shown);
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
