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
 * The address of a broker, with the settings that its clients need.
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
     * Returns an address with the settings of a Java properties file, if one is given.
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
