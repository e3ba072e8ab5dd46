package org.cellbed.runtime.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a broker is and how to talk to it.
 *
 * @param bootstrap host:port, several separated by commas
 * @param settings of Kafka's clients, for TLS and SASL
 */
public record BrokerAddress(String bootstrap, Map<String, String> settings) {
    /** Copies the settings. */
    public BrokerAddress {
        settings = Map.copyOf(settings);
    }

    /**
     * An address with the settings of a file in the form of Java properties, where there is one.
     *
     * @throws IOException where the file cannot be read
     */
    public static BrokerAddress of(String bootstrap, Optional<Path> settingsFile) throws IOException {
        Map<String, String> settings = new HashMap<>();
        if (settingsFile.isPresent()) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(settingsFile.get())) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new IOException(settingsFile.get() + ": " + e.getMessage(), e);
            }
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        return new BrokerAddress(bootstrap, settings);
    }
}
