package org.cellbed.launcher.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The folder of a broker: its settings, its log, and below {@code data} its topics.
 *
 * @param path the folder, absolute and existing
 * @param further settings of the server, which override Cellbed's
 */
record BrokerFolder(Path path, Map<String, String> further) {
    private static final long LEAST_FREE_BYTES = 64L << 20;

    /** The minimum for a restart: a broker with less has died of a full disk, and would again. */
    private static final long LEAST_FREE_BYTES_TO_GO_ON = 4L << 20;

    private static final int LAST_LINES = 8;

    /** Returns the folder at a path, which is created if missing; fails if the broker could not write to it. */
    static BrokerFolder at(Path path) {
        return at(path, Map.of());
    }

    /** Returns the folder as {@link #at(Path)} does, with additional settings of the server. */
    static BrokerFolder at(Path path, Map<String, String> further) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException failure) {
            throw unwritable(absolute, failure);
        }
        BrokerFolder folder = new BrokerFolder(absolute, further);
        folder.requireFree(LEAST_FREE_BYTES);
        return folder;
    }

    /** Fails if the disk is too full to restart the broker. */
    void requireSpaceToGoOn() {
        requireFree(LEAST_FREE_BYTES_TO_GO_ON);
    }

    void requireFree(long leastBytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < leastBytes) {
                throw new BrokerFailure("the disk of " + path + " has " + (free >> 20)
                        + " MiB left for the broker, expected " + (leastBytes >> 20) + " or more");
            }
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    /** Writes the settings of a server on these ports, which the next start reads. */
    void write(Ports ports) {
        Properties settings = BrokerSettings.on(ports);
        settings.putAll(further);
        try (Writer writer = Files.newBufferedWriter(settings(), StandardCharsets.UTF_8)) {
            settings.store(writer, "written at every start");
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    Path settings() {
        return path.resolve("server.properties");
    }

    Path log() {
        return path.resolve("broker.log");
    }

    /** Returns the end of the log, for an error message. */
    String lastLines() {
        try (var lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - LAST_LINES))
                    .collect(Collectors.joining("\n  ", "  ", ""));
        } catch (IOException failure) {
            return "  (cannot be read: " + failure.getMessage() + ")";
        }
    }

    private static BrokerFailure unwritable(Path path, IOException failure) {
        return new BrokerFailure("the broker cannot keep its data in " + path + ": " + failure, failure);
    }
}
