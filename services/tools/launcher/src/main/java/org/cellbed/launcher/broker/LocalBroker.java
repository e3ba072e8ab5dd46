package org.cellbed.launcher.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cellbed.launcher.process.ModuleClasses;

/**
 * A Kafka broker on this machine, as a child process. It stops with {@link #close} and when this process dies, in
 * whatever way. It has one node, is reachable from this machine only, and creates no topics by itself.
 *
 * <p>Thread-safe: starting and stopping are synchronized, and the other methods read one volatile field. It sends no
 * notification when the child dies: check {@link #alive}.
 */
public final class LocalBroker implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 5;

    private final ModuleClasses classes;
    private final BrokerFolder folder;
    private final Ports ports;
    private volatile BrokerChild child;

    private LocalBroker(ModuleClasses classes, BrokerFolder folder, Ports ports) throws PortTaken {
        this.classes = classes;
        this.folder = folder;
        this.ports = ports;
        this.child = BrokerChild.start(classes, folder, ports, START);
    }

    /**
     * Starts a broker on free ports; returns when it serves clients.
     *
     * @param folder the folder for data, settings and log; created if missing, otherwise its data is used
     */
    public static LocalBroker start(Path folder) {
        return start(installed(), BrokerFolder.at(folder), 0);
    }

    /**
     * Starts a broker as {@link #start(Path)} does, with settings of the server that override Cellbed's. Clients
     * connect to the listener {@code CLIENTS}.
     */
    public static LocalBroker start(Path folder, Map<String, String> further) {
        return start(installed(), BrokerFolder.at(folder, further), 0);
    }

    /** Starts a broker on the given port; fails if that is in use. */
    public static LocalBroker start(Path folder, int port) {
        Ports.withClient(port);
        return start(installed(), BrokerFolder.at(folder), port);
    }

    private static ModuleClasses installed() {
        try {
            return ModuleClasses.of("broker", List.of());
        } catch (IOException failure) {
            throw new BrokerFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static LocalBroker start(ModuleClasses classes, BrokerFolder folder, int port) {
        for (int attempt = 1; ; attempt++) {
            Ports ports = port == 0 ? Ports.free() : Ports.withClient(port);
            try {
                return new LocalBroker(classes, folder, ports);
            } catch (PortTaken taken) {
                if (attempt == ATTEMPTS) {
                    throw new BrokerFailure("the broker found no free ports in " + ATTEMPTS + " attempts", taken);
                }
            }
        }
    }

    /** Returns the address for clients, host:port. */
    public String bootstrap() {
        return ports.bootstrap();
    }

    /** Returns the process id of the child; after {@link #restart} that of the new one. */
    public long pid() {
        return child.pid();
    }

    /** Whether the child process is alive. */
    public boolean alive() {
        return child.alive();
    }

    /** Stops the broker if it still runs, and restarts it with the same data on the same ports. */
    public synchronized void restart() {
        child.stop();
        folder.requireSpaceToGoOn();
        try {
            child = BrokerChild.start(classes, folder, ports, START);
        } catch (PortTaken taken) {
            throw new BrokerFailure("cannot restart the broker: " + taken.getMessage() + " on " + Ports.HOST, taken);
        }
    }

    /** Kills the child as {@code kill -9} does; returns when it has ended. */
    public void killForcibly() {
        child.kill();
    }

    /** Stops the broker in order, or by force after some seconds. A second call has no effect. */
    @Override
    public synchronized void close() {
        child.stop();
        try {
            classes.archive().keep();
        } catch (IOException failure) {
            throw new BrokerFailure("cannot keep the archive of its classes: " + failure.getMessage(), failure);
        }
    }
}
