package org.cellbed.launcher.broker;

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
import org.cellbed.launcher.process.ModuleClasses;
import org.cellbed.launcher.process.SignalShield;
import org.jspecify.annotations.Nullable;

/**
 * A process of the broker. It stops when its standard input closes, which happens at the latest when its parent dies.
 * It prints the result of its start in one line on standard output.
 *
 * <p>Thread-safe, because its only state is a {@link Process}, which is.
 */
final class BrokerChild {
    private static final String MAIN = "org.cellbed.broker.BrokerProcess";
    private static final String READY = "ready";
    private static final String FAILED = "failed";
    private static final Duration STOP = Duration.ofSeconds(8);

    /**
     * Options of its JVM: both compilers, and the collector that costs least. Its pauses are shorter than the lead of
     * messages in real time, whereas a concurrent collector would take a fifth of the processors from a lock-step. The
     * metaspace is large enough to load the broker's classes without a collection.
     */
    private static final List<String> VIRTUAL_MACHINE = List.of(
            "-Xms128m",
            "-Xmx400m",
            "-Xmn64m",
            "-XX:MetaspaceSize=96m",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr");

    private final Process process;

    private BrokerChild(Process process) {
        this.process = process;
    }

    /** Starts a broker; returns when it serves its clients. */
    static BrokerChild start(ModuleClasses classes, BrokerFolder folder, Ports ports, Duration limit) throws PortTaken {
        folder.write(ports);
        BrokerChild child = new BrokerChild(spawn(classes, folder));
        try {
            child.awaitReady(folder, limit);
            return child;
        } catch (BrokerFailure failure) {
            child.kill();
            if (!ports.areFree()) {
                throw new PortTaken(ports, failure);
            }
            throw failure;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Stops the broker in order, or by force if that takes longer than {@link #STOP}. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException ignored) {
            // the child has already ended, which was the aim
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

    /** Kills the process; returns when it has ended. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static Process spawn(ModuleClasses classes, BrokerFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(VIRTUAL_MACHINE);
        command.addAll(classes.options());
        command.addAll(List.of(MAIN, folder.settings().getFileName().toString()));
        try {
            return new ProcessBuilder(SignalShield.around(command))
                    .directory(folder.path().toFile())
                    .redirectError(Redirect.appendTo(folder.log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new BrokerFailure("cannot start the broker's process: " + failure.getMessage(), failure);
        }
    }

    private void awaitReady(BrokerFolder folder, Duration limit) {
        String said = said(folder, limit);
        if (!said.equals(READY)) {
            throw notUp(folder, said.substring(FAILED.length()), null);
        }
    }

    private String said(BrokerFolder folder, Duration limit) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> readInto(said), "broker-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return said.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw notUp(folder, " within " + limit.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted while the broker started", interrupted);
        } catch (ExecutionException failure) {
            throw notUp(folder, ": " + failure.getCause(), failure);
        }
    }

    /** Reads to the end of the output, so that the child never blocks on it; ignores lines of the JVM. */
    private void readInto(CompletableFuture<String> said) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals(READY) || line.startsWith(FAILED)) {
                    said.complete(line);
                }
            }
            said.complete(FAILED + ": its process ended");
        } catch (IOException failure) {
            said.completeExceptionally(failure);
        }
    }

    private static BrokerFailure notUp(BrokerFolder folder, String reason, @Nullable Throwable cause) {
        return new BrokerFailure(
                "the broker did not start" + reason + "; the end of " + folder.log() + ":\n" + folder.lastLines(),
                cause);
    }
}
