package org.cellbed.testbed.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of the server. Its standard input is its lifeline: it stops when we close it, and when we die. On standard
 * output it says in one line how its start ended.
 *
 * <p>Safe for threads: it holds a {@link Process}, which is.
 */
final class BrokerChild {
    private static final String MAIN = "org.cellbed.broker.BrokerProcess";
    private static final String READY = "ready";
    private static final String PORT_TAKEN = "port-taken";
    private static final Duration STOP = Duration.ofSeconds(8);

    /** A short life and a small load: the second compiler would cost more than it brings. */
    private static final List<String> VIRTUAL_MACHINE =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final Process process;

    private BrokerChild(Process process) {
        this.process = process;
    }

    /** Returns when the server serves its clients. */
    static BrokerChild start(BrokerInstallation installation, BrokerFolder folder, Ports ports, Duration limit)
            throws PortTaken {
        folder.write(ports);
        BrokerChild child = new BrokerChild(spawn(installation, folder));
        try {
            child.awaitReady(folder, ports, limit);
            return child;
        } catch (PortTaken | RuntimeException failure) {
            child.kill();
            throw failure;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Orderly; by force when that takes longer than {@link #STOP}. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException ignored) {
            // the child has gone already, which is what was wanted
        }
        try {
            if (process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** By force; returns when the process has gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static Process spawn(BrokerInstallation installation, BrokerFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(VIRTUAL_MACHINE);
        command.addAll(List.of(
                "-cp",
                installation.classPath(),
                MAIN,
                folder.settings().getFileName().toString()));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.path().toFile())
                    .redirectError(Redirect.appendTo(folder.log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new BrokerFailure("cannot start the broker's process: " + failure.getMessage(), failure);
        }
    }

    private void awaitReady(BrokerFolder folder, Ports ports, Duration limit) throws PortTaken {
        String said = firstLine(folder, limit);
        if (said.equals(PORT_TAKEN)) {
            throw new PortTaken(ports);
        }
        if (!said.equals(READY)) {
            throw new BrokerFailure("the broker did not come up: " + (said.isEmpty() ? "it ended" : said)
                    + "; the end of " + folder.log() + ":\n" + folder.lastLines());
        }
    }

    private String firstLine(BrokerFolder folder, Duration limit) {
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread reader = new Thread(() -> readInto(line), "broker-start");
        reader.setDaemon(true);
        reader.start();
        try {
            return line.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new BrokerFailure(
                    "the broker did not come up within " + limit.toSeconds() + " s; the end of " + folder.log() + ":\n"
                            + folder.lastLines(),
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted while the broker started", interrupted);
        } catch (ExecutionException failure) {
            throw new BrokerFailure("lost touch with the broker's process: " + failure.getCause(), failure);
        }
    }

    private void readInto(CompletableFuture<String> line) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            line.complete(first == null ? "" : first);
        } catch (IOException failure) {
            line.completeExceptionally(failure);
        }
    }
}
