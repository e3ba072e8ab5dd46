package org.cellbed.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.metrics.HttpSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select a broker, shared by all commands over Kafka. */
public final class KafkaOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The broker to use, such as localhost:9092. Default: the run starts its own, with its data "
                    + "in the run directory.")
    private @Nullable String bootstrap;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "A properties file with further settings of Kafka's clients, such as TLS and SASL. "
                    + "Requires --bootstrap.")
    private @Nullable Path kafkaConfig;

    /** Returns the named broker; empty if the run starts its own. */
    public Optional<BrokerAddress> broker() {
        if (bootstrap == null && kafkaConfig != null) {
            throw new BadInput(
                    "--kafka-config " + kafkaConfig + ": found no --bootstrap, expected the broker it is for");
        }
        if (bootstrap == null) {
            return Optional.empty();
        }
        return Optional.of(address(bootstrap, kafkaConfig()));
    }

    /** Returns a broker with the settings of a file, if one is given. */
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

    /** Returns the address at which the process of the command serves metrics. */
    public static HttpSettings http() {
        List<String> problems = new ArrayList<>();
        HttpSettings http = HttpSettings.of(System.getenv(), problems);
        if (!problems.isEmpty()) {
            throw new BadInput(String.join("\n", problems));
        }
        return http;
    }

    /** Returns the name of the deployment, which separates it from others at the same broker. */
    public static String deployment() {
        return System.getenv().getOrDefault("CELLBED_DEPLOYMENT", "default");
    }
}
