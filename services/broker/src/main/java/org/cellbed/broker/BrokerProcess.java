package org.cellbed.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/**
 * Runs Kafka's server and formats its folder if it is new. Standard output carries one line to the parent: {@value
 * #READY}, or {@value #FAILED} and the reason. Standard input is the lifeline: at its end the server stops, whether
 * the parent closed it or died. All other output goes to standard error.
 */
public final class BrokerProcess {
    static final String READY = "ready";
    static final String FAILED = "failed";

    private BrokerProcess() {}

    /** Runs the server in the working directory, with the properties file named by the only argument. */
    public static void main(String[] arguments) {
        PrintStream parent = System.out;
        System.setOut(System.err);
        // Kafka exits by itself only after a fatal error; an orderly exit would wait for the lifeline.
        Exit.setExitProcedure((code, message) -> Runtime.getRuntime().halt(code));
        Lifeline lifeline = Lifeline.hold(System.in, BrokerProcess::end);
        try {
            KafkaRaftServer server = start(Path.of(arguments[0]));
            lifeline.started(server::shutdown);
            parent.println(READY);
            server.awaitShutdown();
        } catch (Exception failure) {
            parent.println(FAILED + ": " + rootOf(failure));
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * Ends the process; a successful end is orderly, because that writes the archive of classes if the JVM was told
     * to.
     */
    private static void end(int code) {
        if (code == 0) {
            System.exit(code);
        }
        Runtime.getRuntime().halt(code);
    }

    private static KafkaRaftServer start(Path settings) throws IOException {
        FolderLock.take(Path.of(""));
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        // the formatting writes this file last, so that an interrupted formatting is not mistaken for a complete
        // one
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(settings);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static void format(Path settings) {
        String[] command = {
            "format",
            "--config",
            settings.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int code = StorageTool.execute(command, System.err);
        if (code != 0) {
            throw new IllegalStateException("formatting the storage failed with code " + code);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            System.err.println(at);
            root = at;
        }
        return root.toString().lines().findFirst().orElse("");
    }
}
