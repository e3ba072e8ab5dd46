package org.cellbed.testbed.report;

import java.util.List;

/** Builds HTML; all text is escaped. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** An element with text. */
    Html element(String tag, String text) {
        html.append('<').append(tag).append('>').append(escaped(text));
        html.append("</").append(tag.split(" ", 2)[0]).append(">\n");
        return this;
    }

    /** What is HTML already. */
    Html raw(String text) {
        html.append(text);
        return this;
    }

    /** A table without a head: the name of each row, and its cell. */
    Html table(String caption, List<Entry> entries) {
        html.append("<table>\n");
        element("caption", caption);
        for (Entry entry : entries) {
            html.append("<tr><th scope=\"row\">").append(escaped(entry.name())).append("</th><td>");
            html.append(entry.cell()).append("</td></tr>\n");
        }
        html.append("</table>\n");
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
