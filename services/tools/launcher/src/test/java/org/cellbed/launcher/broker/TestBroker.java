package org.cellbed.launcher.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A broker for the tests of a class, as an extension of JUnit in a static field. The shared one is started once in a JVM,
 * whose test classes take turns, and is stopped when the JVM exits. A class that kills or configures its broker has one of
 * its own.
 */
public final class TestBroker implements BeforeAllCallback, AfterAllCallback {
    private static @Nullable LocalBroker sharedBroker;

    private final boolean shared;
    private final Callable<Map<String, String>> settings;
    private @Nullable LocalBroker broker;
    private @Nullable Path folder;

    private TestBroker(boolean shared, Callable<Map<String, String>> settings) {
        this.shared = shared;
        this.settings = settings;
    }

    /** Returns the broker of this JVM. */
    public static TestBroker shared() {
        return new TestBroker(true, Map::of);
    }

    /** Returns a broker that no other class of tests uses. */
    public static TestBroker own() {
        return own(Map::of);
    }

    /**
     * Returns a broker that no other class of tests uses.
     *
     * @param settings makes further settings of the server, once the static fields of the test class are set
     */
    public static TestBroker own(Callable<Map<String, String>> settings) {
        return new TestBroker(false, settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (shared) {
            broker = sharedBroker();
        } else {
            folder = Files.createTempDirectory("cellbed-broker");
            broker = LocalBroker.start(folder, settings.call());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Path own = folder;
        if (own != null) {
            stop(broker(), own);
        }
    }

    /** Returns the host and port that clients connect to. */
    public String bootstrap() {
        return broker().bootstrap();
    }

    /** Returns the broker itself, for tests that kill it. */
    public LocalBroker broker() {
        return Objects.requireNonNull(broker, "the broker starts before the first test");
    }

    private static synchronized LocalBroker sharedBroker() throws IOException {
        LocalBroker running = sharedBroker;
        if (running == null) {
            Path folder = Files.createTempDirectory("cellbed-broker");
            LocalBroker started = LocalBroker.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
            sharedBroker = started;
            running = started;
        }
        return running;
    }

    private static void stop(LocalBroker broker, Path folder) {
        broker.close();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> fromTheLeaves = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : fromTheLeaves) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot delete " + folder, e);
        }
    }
}
