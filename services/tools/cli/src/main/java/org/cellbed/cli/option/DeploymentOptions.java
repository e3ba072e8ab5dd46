package org.cellbed.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.DeploymentWatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select a deployment, wherever it was started. */
public final class DeploymentOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The broker of the deployment, such as localhost:9092.")
    private @Nullable String bootstrap;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "A properties file with further settings of Kafka's clients, such as TLS and SASL.")
    private @Nullable Path kafkaConfig;

    @Option(
            names = "--deployment",
            paramLabel = "D",
            description = "The name of the deployment, which separates it from others at the same broker. Default: "
                    + "the variable CELLBED_DEPLOYMENT, otherwise default.")
    private @Nullable String deployment;

    /** Returns the named broker. */
    public Optional<BrokerAddress> broker() {
        return Optional.ofNullable(bootstrap).map(this::broker);
    }

    /** Returns a broker with the named settings. */
    public BrokerAddress broker(String address) {
        return KafkaOptions.address(address, Optional.ofNullable(kafkaConfig));
    }

    public String deployment() {
        return deployment == null ? KafkaOptions.deployment() : deployment;
    }

    /** Listens to a deployment for the given time. */
    public static DeploymentWatch.Seen listen(BrokerAddress broker, String deployment, Duration patience, Duration time)
            throws BrokerUnreachable, InterruptedException {
        try (DeploymentWatch watch = DeploymentWatch.begin(broker, deployment, patience)) {
            return watch.listenFor(time);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--deployment: " + e.getMessage());
        }
    }
}
