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
 * What the broker keeps in its folder: settings, log, and below {@code data} the topics.
 *
 * @param path absolute, there already
 * @param further settings of the server, in place of ours where they have the same names
 */
record BrokerFolder(Path path, Map<String, String> further) {
    private static final long LEAST_FREE_BYTES = 64L << 20;

    /** For one that comes back: where there is less it has died of that, and would again. */
    private static final long LEAST_FREE_BYTES_TO_GO_ON = 4L << 20;

    private static final int LAST_LINES = 8;

    /** Makes the folder where it is missing; refuses one that the broker could not write to. */
    static BrokerFolder at(Path path) {
        return at(path, Map.of());
    }

    /** As {@link #at(Path)}, with further settings of the server. */
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

    /** Refuses to go on where the disk is full. */
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

    /** Writes the settings of a server on these ports; the next start reads them. */
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

    /** The end of the log, for a message to people. */
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
