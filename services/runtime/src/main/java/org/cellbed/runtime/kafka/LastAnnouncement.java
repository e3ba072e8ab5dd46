package org.cellbed.runtime.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.cellbed.model.message.RunStarted;

/**
 * The run that was announced last on a deployment.
 *
 * @param run what its processes were told, by the announcement of its first cell
 */
public record LastAnnouncement(String runId, RunStarted run) {
    private static final int FIRST_CELL = 1;

    /**
     * Looks for it; empty where no run was announced. The topics of the deployment have to be there.
     *
     * @param observer hears of what cannot be read
     */
    public static Optional<LastAnnouncement> find(BrokerAddress broker, String deployment, ProcessObserver observer) {
        KafkaSender sender = new KafkaSender(KafkaClients.producer(broker, "announcements"), deployment, () -> {});
        try (Consumer<byte[], byte[]> consumer = KafkaClients.consumer(broker, "announcements")) {
            RunAnnouncements announcements =
                    new RunAnnouncements(consumer, deployment, new DeadLetters(sender, observer));
            return Optional.ofNullable(announcements.readToEnd(() -> false).get(FIRST_CELL))
                    .map(found -> new LastAnnouncement(found.runId(), found.run()));
        } finally {
            sender.close();
        }
    }
}
