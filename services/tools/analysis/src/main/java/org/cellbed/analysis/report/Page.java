package org.cellbed.analysis.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame of a self-contained page. */
public final class Page {
    private Page() {}

    /** Starts a page with its title and a sentence below it. */
    public static Html begin(String title, String lead) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n")
                .element("h1", title)
                .element("p class=\"lead\"", lead);
    }

    /** Ends the page and returns its text. */
    public static String end(Html html) {
        return html.raw("</body>\n</html>\n").toString();
    }

    private static String style() {
        try (var css = Page.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is missing from the build");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
