package org.cellbed.runtime.metrics;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a process serves metrics and health.
 *
 * @param host the address to bind to
 * @param port 0 for one that is free; empty where nothing is to be served
 */
public record HttpSettings(String host, OptionalInt port) {
    /** The variables that this is read from. */
    public static final Set<String> KEYS = Set.of("CELLBED_METRICS_PORT", "CELLBED_METRICS_HOST");

    private static final String OFF = "off";

    /** Reads the variables; what is wrong is added to the problems, a line each. */
    public static HttpSettings of(Map<String, String> variables, List<String> problems) {
        String host = variables.getOrDefault("CELLBED_METRICS_HOST", "127.0.0.1");
        String port = variables.getOrDefault("CELLBED_METRICS_PORT", "0");
        if (host.isBlank()) {
            problems.add("CELLBED_METRICS_HOST is empty, expected an address of this host, as in 0.0.0.0");
        }
        if (!port.equals(OFF) && !(port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535)) {
            problems.add("CELLBED_METRICS_PORT is '" + port + "', expected a port, 0 for a free one, or off");
            return new HttpSettings(host, OptionalInt.empty());
        }
        return new HttpSettings(host, port.equals(OFF) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)));
    }

    /** The variables for another process beside this one: the same, but for the port, of which each needs its own. */
    public Map<String, String> forAnother() {
        return Map.of("CELLBED_METRICS_HOST", host, "CELLBED_METRICS_PORT", port.isPresent() ? "0" : OFF);
    }
}
