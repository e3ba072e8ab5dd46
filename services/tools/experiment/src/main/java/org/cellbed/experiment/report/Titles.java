package org.cellbed.experiment.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellbed.analysis.report.Html;
import org.cellbed.experiment.result.Trial;
import org.cellbed.experiment.statistics.Quantity;

/** The titles of figures and tables. */
final class Titles {
    private static final Map<String, String> QUANTITIES = Map.ofEntries(
            Map.entry("delay_mean_s", "mean delay"),
            Map.entry("delay_p50_s", "median delay"),
            Map.entry("delay_p95_s", "delay, 95th percentile"),
            Map.entry("delay_p99_s", "delay, 99th percentile"),
            Map.entry("var_ld", "var(LD)"),
            Map.entry("utility", "utility"),
            Map.entry("lost_share", "share of lost tasks"),
            Map.entry("local_share", "share of local tasks"),
            Map.entry("slots_to_95", "slots to 95 % of the final delay"),
            Map.entry("train_seconds", "time of training"),
            Map.entry("ld_spread_s", "spread of the servers' mean loads"));

    private static final Map<String, String> AXES = Map.of(
            "devices.count", "devices N",
            "servers.count", "servers M",
            "slot.utilization", "utilization ρ",
            "reward.w2", "weight of the load term ω2",
            "reward.w1", "weight of the delay ω1");

    private Titles() {}

    static String of(Quantity quantity) {
        return QUANTITIES.getOrDefault(quantity.name(), quantity.name());
    }

    static String withUnit(Quantity quantity) {
        return quantity.unit().isEmpty() || quantity.unit().equals("slots")
                ? of(quantity)
                : of(quantity) + " (" + quantity.unit() + ")";
    }

    static String axis(String key) {
        return AXES.getOrDefault(key, key);
    }

    /** Returns the values of axes in words; empty without axes. */
    static String setting(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey().equals(Trial.GROUP)
                        ? value.getValue()
                        : axis(value.getKey()) + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns a setting as a cell of a table, as HTML. */
    static String cell(String setting) {
        return setting.isEmpty() ? "–" : Html.escaped(setting);
    }

    /** Returns a text as part of a file name. */
    static String file(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
