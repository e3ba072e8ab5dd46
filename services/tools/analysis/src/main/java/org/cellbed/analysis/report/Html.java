package org.cellbed.analysis.report;

import java.util.List;

/** A builder of HTML; it escapes all text. Not thread-safe. */
public final class Html {
    private final StringBuilder html = new StringBuilder();

    /** Escapes text for HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Appends an element with text. */
    public Html element(String tag, String text) {
        html.append('<').append(tag).append('>').append(escaped(text));
        html.append("</").append(tag.split(" ", 2)[0]).append(">\n");
        return this;
    }

    /** Appends text that is already HTML. */
    public Html raw(String text) {
        html.append(text);
        return this;
    }

    /** Appends a table without a head: each row has a name and a cell. */
    public Html table(String caption, List<Entry> entries) {
        html.append("<table>\n");
        element("caption", caption);
        for (Entry entry : entries) {
            html.append("<tr><th scope=\"row\">").append(escaped(entry.name())).append("</th><td>");
            html.append(entry.cell()).append("</td></tr>\n");
        }
        html.append("</table>\n");
        return this;
    }

    /**
     * Appends a table with a head.
     *
     * @param rows cells as HTML, as many in each row as in the head; the first cell names the row
     */
    public Html grid(String caption, List<String> head, List<List<String>> rows) {
        html.append("<div class=\"grid\"><table>\n");
        element("caption", caption).raw("<thead><tr>");
        head.forEach(
                name -> html.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
        raw("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">").append(row.get(0)).append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>\n");
        }
        return raw("</tbody>\n</table></div>\n");
    }

    /** Appends a figure with its title and caption. */
    public Html figure(Figure figure, String svg) {
        return raw("<figure>\n")
                .element("h3", figure.title())
                .raw(svg)
                .raw("\n")
                .element("figcaption", figure.caption())
                .raw("</figure>\n");
    }

    /** Opens a collapsed section of the page; {@link #end} closes it. */
    public Html details(String summary) {
        return raw("<details>\n").element("summary", summary);
    }

    /** Closes an element. */
    public Html end(String tag) {
        return raw("</" + tag + ">\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
