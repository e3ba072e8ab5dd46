package org.cellbed.launcher.broker;

import java.util.Properties;

/** The settings of a server with one node, both broker and controller, for one machine. */
final class BrokerSettings {
    private static final String ONE = "1";
    private static final String CLIENTS = "CLIENTS";
    private static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    /** Returns the settings for a server that runs in its folder; paths are relative, so that any folder name works. */
    static Properties on(Ports ports) {
        String clients = CLIENTS + "://" + ports.bootstrap();
        String controller = Ports.HOST + ":" + ports.controller();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", ONE);
        settings.put("controller.quorum.voters", ONE + "@" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("listeners", clients + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", clients);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", "data");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // a killed broker can restart only after its session has expired
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "500");
        alone(settings);
        small(settings);
        return settings;
    }

    private static void alone(Properties settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", ONE);
            settings.put(topic + ".num.partitions", ONE);
        }
        settings.put("transaction.state.log.min.isr", ONE);
        settings.put("share.coordinator.state.topic.min.isr", ONE);
    }

    private static void small(Properties settings) {
        // small messages in bursts: several threads would cost switches between them
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "4");
        // the memory that compaction allocates at the start: 128 MiB by default, for logs of gigabytes
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    }
}
