package org.cellbed.launcher.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cellbed.launcher.process.ModuleClasses;

/**
 * Kafka on this machine, as a child process: it stops with {@link #close}, and when this process dies, however that
 * happens. One node, reachable from this machine only; topics are made by those who own them, not by use.
 *
 * <p>Safe for threads: starting and stopping exclude each other, what is asked in between is one volatile field. Nobody is
 * told when the child dies: ask {@link #alive}.
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
     * On free ports of its own choice. Returns when clients are served.
     *
     * @param folder for data, settings and log; made where it is missing, and its data is taken up where it is not
     */
    public static LocalBroker start(Path folder) {
        return start(installed(), BrokerFolder.at(folder), 0);
    }

    /**
     * As {@link #start(Path)}, with further settings of the server, in place of ours where they have the same names. Its
     * clients come by the listener {@code CLIENTS}.
     */
    public static LocalBroker start(Path folder, Map<String, String> further) {
        return start(installed(), BrokerFolder.at(folder, further), 0);
    }

    /** On the given port, or not at all. */
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

    /** Where clients begin: host and port. */
    public String bootstrap() {
        return ports.bootstrap();
    }

    /** Of the child process, of the last one after {@link #restart}. */
    public long pid() {
        return child.pid();
    }

    /** Whether the child process is there. */
    public boolean alive() {
        return child.alive();
    }

    /** Stops what still runs and starts again, with the same data on the same ports. */
    public synchronized void restart() {
        child.stop();
        folder.requireSpaceToGoOn();
        try {
            child = BrokerChild.start(classes, folder, ports, START);
        } catch (PortTaken taken) {
            throw new BrokerFailure("the broker cannot come back: " + taken.getMessage() + " on " + Ports.HOST, taken);
        }
    }

    /** As {@code kill -9} would. Returns when the process has gone. */
    public void killForcibly() {
        child.kill();
    }

    /** Orderly, and within seconds in any case. Calling it again does no harm. */
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
