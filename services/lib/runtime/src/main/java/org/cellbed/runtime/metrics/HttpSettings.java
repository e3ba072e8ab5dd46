package org.cellbed.runtime.metrics;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The address at which a process serves metrics and health.
 *
 * @param host the address to bind to
 * @param port the port, 0 for a free one; empty to serve nothing
 */
public record HttpSettings(String host, OptionalInt port) {
    /** The environment variables of these settings. */
    public static final Set<String> KEYS = Set.of("CELLBED_METRICS_PORT", "CELLBED_METRICS_HOST");

    private static final String OFF = "off";

    /** Reads the environment variables and adds one line to the problems for each invalid one. */
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

    /**
     * Checks that a process could serve there now.
     *
     * @throws IOException if it could not; the message says why
     */
    public void requireFree() throws IOException {
        if (port.isPresent()) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(host, port.getAsInt()));
            } catch (IOException e) {
                throw taken(e);
            }
        }
    }

    /** Returns the exception for an address or port that is not available. */
    IOException taken(IOException cause) {
        return new IOException(
                "cannot serve metrics at " + host + ":" + port.orElse(0) + " (" + cause.getMessage() + ")", cause);
    }

    /** Returns the variables for a process that serves at exactly this address and port. */
    public Map<String, String> variables() {
        return Map.of(
                "CELLBED_METRICS_HOST",
                host,
                "CELLBED_METRICS_PORT",
                port.isPresent() ? Integer.toString(port.getAsInt()) : OFF);
    }

    /**
     * Returns the variables for another process on this host: the same settings with a free port, because each
     * process needs its own.
     */
    public Map<String, String> forAnother() {
        return Map.of("CELLBED_METRICS_HOST", host, "CELLBED_METRICS_PORT", port.isPresent() ? "0" : OFF);
    }
}
