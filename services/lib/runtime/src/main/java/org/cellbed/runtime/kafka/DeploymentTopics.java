package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.cellbed.runtime.topic.Topic;

/** Creates the topics of a deployment, with partitions for all cells and servers. */
public final class DeploymentTopics {
    private static final int PATIENCE_SECONDS = 10;
    private static final int BROKER_DEFAULT = -1;

    /** States are saved several times a second: superseded ones must be removed before they fill the disk. */
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(8 << 20),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            "0.1");

    private static final Set<Topic> WITH_WEIGHTS = Set.of(Topic.FROM_LEARNER, Topic.WEIGHTS, Topic.LEARNING);

    /** Weights are larger than a broker's default limit, and a record has to fit in a segment. */
    private static final Map<String, String> FOR_WEIGHTS = Map.of(
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(KafkaClients.MAX_RECORD_BYTES),
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(2 * KafkaClients.MAX_RECORD_BYTES));

    private DeploymentTopics() {}

    /**
     * Creates missing topics, and adds partitions to topics that have too few.
     *
     * @throws BrokerUnreachable if no broker answers within ten seconds, or the broker refuses
     */
    public static void create(BrokerAddress address, String deployment, int cells, int maxServers)
            throws BrokerUnreachable, InterruptedException {
        Map<String, NewTopic> wanted = wanted(deployment, cells, maxServers);
        Administration.ask(address, "topics", Duration.ofSeconds(PATIENCE_SECONDS), admin -> create(admin, wanted));
    }

    /** Returns the topics that existed before. */
    private static Set<String> create(Admin admin, Map<String, NewTopic> wanted)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing = new ArrayList<>(wanted.values());
        missing.removeIf(topic -> there.contains(topic.name()));
        admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        wanted.keySet().retainAll(there);
        widen(admin, wanted);
        return there;
    }

    private static Map<String, NewTopic> wanted(String deployment, int cells, int maxServers) {
        Map<String, NewTopic> topics = new HashMap<>();
        for (Topic topic : Topic.values()) {
            Map<String, String> settings = new HashMap<>();
            // so that one clock, the broker's, orders the start of a run and its messages
            settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
            topic.retention()
                    .ifPresentOrElse(
                            kept -> settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())),
                            () -> settings.putAll(COMPACTED));
            if (WITH_WEIGHTS.contains(topic)) {
                settings.putAll(FOR_WEIGHTS);
            }
            add(topics, topic.name(deployment), topic.partitioning().count(cells, maxServers), settings);
        }
        add(topics, Topic.deadLetters(deployment), 1, Map.of());
        return topics;
    }

    private static void add(Map<String, NewTopic> topics, String name, int partitions, Map<String, String> settings) {
        topics.put(name, new NewTopic(name, Optional.of(partitions), Optional.<Short>empty()).configs(settings));
    }

    private static void widen(Admin admin, Map<String, NewTopic> known)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, TopicDescription> found =
                admin.describeTopics(known.keySet()).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Map<String, NewPartitions> narrow = new HashMap<>();
        found.forEach((name, description) -> {
            NewTopic topic = known.get(name);
            int partitions = topic == null ? BROKER_DEFAULT : topic.numPartitions();
            if (description.partitions().size() < partitions) {
                narrow.put(name, NewPartitions.increaseTo(partitions));
            }
        });
        admin.createPartitions(narrow).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
