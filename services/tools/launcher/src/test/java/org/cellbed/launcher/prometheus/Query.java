package org.cellbed.launcher.prometheus;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.runtime.metrics.Metric;

/** A query in PromQL, taken apart as far as these tests need it. */
record Query(String where, String expression) {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:[_:][a-z0-9_]+)+\\b(?!\\s*\\()|\\bup\\b");
    private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern SUFFIX = Pattern.compile("_(?:sum|count|bucket)$");

    /** What Prometheus adds to every series of a target, and to histograms. */
    private static final Set<String> ADDED = Set.of("job", "instance", "le");

    private static final Set<String> WORDS = Set.of("group_left", "group_right");

    /** The names of the series it reads. */
    Set<String> series() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(
                GROUPING.matcher(SELECTOR.matcher(plain()).replaceAll("$1")).replaceAll(" "));
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    /** The labels that are asked of each series, and those that results are grouped by under the empty name. */
    Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new TreeMap<>();
        Matcher selector = SELECTOR.matcher(plain());
        while (selector.find()) {
            Matcher label = MATCHER.matcher(selector.group(2));
            while (label.find()) {
                labels.computeIfAbsent(selector.group(1), none -> new TreeSet<>())
                        .add(label.group(1));
            }
        }
        Matcher grouping = GROUPING.matcher(plain());
        while (grouping.find()) {
            for (String label : grouping.group(1).split(",", -1)) {
                labels.computeIfAbsent("", none -> new TreeSet<>()).add(label.strip());
            }
        }
        labels.getOrDefault("", new HashSet<>()).remove("");
        return labels;
    }

    /** The metric that a series of Cellbed's own belongs to. */
    static Metric metric(String series) {
        for (Metric metric : Metric.values()) {
            boolean hasParts = metric.kind() == Metric.Kind.HISTOGRAM || metric.kind() == Metric.Kind.SUMMARY;
            String name = hasParts ? SUFFIX.matcher(series).replaceFirst("") : series;
            if (metric.fullName().equals(name) && hasParts != name.equals(series)) {
                return metric;
            }
        }
        throw new AssertionError("there is no metric with a series " + series);
    }

    /** The labels that a series of Cellbed's own can have. */
    static Set<String> labelsOf(String series) {
        Set<String> labels = new TreeSet<>(metric(series).labels());
        labels.addAll(ADDED);
        return labels;
    }

    private String plain() {
        return STRING.matcher(expression.replaceAll("\\[[^]]*]", "")).replaceAll("\"\"");
    }

    @Override
    public String toString() {
        return where + ": " + expression;
    }
}
