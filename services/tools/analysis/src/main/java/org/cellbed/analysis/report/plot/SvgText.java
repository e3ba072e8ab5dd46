package org.cellbed.analysis.report.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the SVG of a plot so that it is reproducible, short, and can be embedded in a page with others. */
final class SvgText {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("(\\bid=\"|#)([A-Za-z][\\w-]*)");
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern ROOT = Pattern.compile("<svg ([^>]*)width=\"([^\"]+)\" height=\"([^\"]+)\">");

    private SvgText() {}

    static String tidy(String svg, String name, String title) {
        return root(rounded(renamed(svg, name)), title);
    }

    /** Replaces random ids by numbers. */
    private static String renamed(String svg, String name) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher ids = ID.matcher(svg);
        while (ids.find()) {
            names.putIfAbsent(ids.group(1), name + "-" + (names.size() + 1));
        }
        return REFERENCE
                .matcher(svg)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + names.getOrDefault(found.group(2), found.group(2))));
    }

    /** Rounds numbers to a hundredth of a pixel; leaves the text between tags unchanged. */
    private static String rounded(String svg) {
        return TAG.matcher(svg)
                .replaceAll(tag ->
                        Matcher.quoteReplacement(NUMBER.matcher(tag.group()).replaceAll(SvgText::rounded)));
    }

    private static String rounded(MatchResult number) {
        BigDecimal value = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_EVEN);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Adds a view box, so that the plot shrinks with the page, and a label. */
    private static String root(String svg, String title) {
        return ROOT.matcher(svg)
                .replaceFirst(root -> Matcher.quoteReplacement("<svg role=\"img\" aria-label=\"" + title + "\" "
                        + root.group(1) + "viewBox=\"0 0 " + root.group(2) + " " + root.group(3) + "\" width=\""
                        + root.group(2) + "\" height=\"" + root.group(3) + "\">"));
    }
}
