package org.cellbed.runtime.kafka;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.cellbed.model.message.RunStarted;

/**
 * The run that was announced last to a cell of a deployment.
 *
 * @param run the announcement to the processes of the cell
 * @param sinceMillis when the broker wrote the first announcement of the run, Unix time
 */
public record LastAnnouncement(String runId, RunStarted run, long sinceMillis) {
    /**
     * Returns the last announcement of each cell that has one. The topics of the deployment must exist.
     *
     * @param observer is notified of records that cannot be read
     */
    public static Map<Integer, LastAnnouncement> byCell(
            BrokerAddress broker, String deployment, ProcessObserver observer) {
        KafkaSender sender = new KafkaSender(KafkaClients.producer(broker, "announcements"), deployment, () -> {});
        try (Consumer<byte[], byte[]> consumer = KafkaClients.consumer(broker, "announcements")) {
            RunAnnouncements announcements =
                    new RunAnnouncements(consumer, deployment, new DeadLetters(sender, observer));
            Map<Integer, LastAnnouncement> byCell = new TreeMap<>();
            announcements
                    .readToEnd(() -> false)
                    .forEach((cell, found) ->
                            byCell.put(cell, new LastAnnouncement(found.runId(), found.run(), found.sinceMillis())));
            return byCell;
        } finally {
            sender.close();
        }
    }
}
