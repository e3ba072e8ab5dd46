package org.cellbed.testbed.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.metrics.HttpSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What says which broker to use: the options that all commands over Kafka share. */
final class KafkaOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description =
                    "A broker that is there. Default: one is started for the run, with its data in the run's folder.")
    private @Nullable String bootstrap;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Further settings for Kafka's clients, as properties: TLS and SASL. Goes with --bootstrap.")
    private @Nullable Path kafkaConfig;

    /** The broker that was named; empty where one is to be started. */
    Optional<BrokerAddress> broker() {
        if (bootstrap == null && kafkaConfig != null) {
            throw new BadInput(
                    "--kafka-config " + kafkaConfig + ": found no --bootstrap, expected the broker it is for");
        }
        if (bootstrap == null) {
            return Optional.empty();
        }
        return Optional.of(address(bootstrap, kafkaConfig()));
    }

    /** A broker with the settings of a file, where there is one. */
    static BrokerAddress address(String bootstrap, Optional<Path> kafkaConfig) {
        try {
            return BrokerAddress.of(bootstrap, kafkaConfig);
        } catch (IOException e) {
            throw new BadInput(
                    "--kafka-config " + kafkaConfig.map(Path::toString).orElse("")
                            + ": found no readable file (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "), expected properties");
        }
    }

    Optional<Path> kafkaConfig() {
        return Optional.ofNullable(kafkaConfig);
    }

    /** Where the process of the command serves metrics. */
    static HttpSettings http() {
        List<String> problems = new ArrayList<>();
        HttpSettings http = HttpSettings.of(System.getenv(), problems);
        if (!problems.isEmpty()) {
            throw new BadInput(String.join("\n", problems));
        }
        return http;
    }

    /** Keeps those apart who share a broker. */
    static String deployment() {
        return System.getenv().getOrDefault("CELLBED_DEPLOYMENT", "default");
    }
}
