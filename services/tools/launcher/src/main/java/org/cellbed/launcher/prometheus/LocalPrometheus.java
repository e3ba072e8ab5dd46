package org.cellbed.launcher.prometheus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.process.ProgramPath;
import org.cellbed.runtime.kafka.ReportReader;

/**
 * A Prometheus that scrapes the processes of a run on this machine and evaluates the rules of docker-compose.yml. It
 * ends no later than this process. Not thread-safe.
 */
public final class LocalPrometheus implements AutoCloseable {
    /** The preferred port; a free one is used if this one is in use. */
    private static final int PORT = 9090;

    private static final String HOST = "127.0.0.1";
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long ENDING_SECONDS = 10;

    /** A shell watches the standard input, which Prometheus ignores, so that Prometheus ends when its parent dies. */
    private static final String WATCHED =
            "exec 3<&0; \"$@\" </dev/null 3<&- & p=$!; while read -r line <&3; do :; done; kill $p; wait $p";

    private final Process process;
    private final String url;
    private final ScrapeTargets targets;
    private final ReportReader reports;
    private long lookedNanos;

    private LocalPrometheus(Process process, String url, ScrapeTargets targets, ReportReader reports) {
        this.process = process;
        this.url = url;
        this.targets = targets;
        this.reports = reports;
        this.lookedNanos = System.nanoTime() - LOOK_NANOS;
    }

    /** Returns the program on a path such as the variable PATH, if it is there. */
    public static Optional<Path> find(String path) {
        return ProgramPath.find("prometheus", path);
    }

    /**
     * Starts a Prometheus.
     *
     * @param program the command, to which arguments are appended
     * @param folder the folder for its configuration, data and log, which is created
     * @param rules a folder with files of rules
     * @param reports the reports that name the address of each process's metrics; closed with this object
     */
    public static LocalPrometheus start(List<String> program, Path folder, Path rules, ReportReader reports)
            throws IOException {
        Path home = Files.createDirectories(folder).toAbsolutePath();
        ScrapeTargets targets = new ScrapeTargets(
                home.resolve("targets.json"),
                pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        Path configuration = home.resolve("prometheus.yml");
        Files.writeString(
                configuration, configuration(rules.toAbsolutePath().normalize(), home.resolve("targets.json")));
        String address = HOST + ":" + freePort();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "sh"));
        command.addAll(program);
        command.add("--config.file=" + configuration);
        command.add("--storage.tsdb.path=" + home.resolve("data"));
        command.add("--web.listen-address=" + address);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("prometheus.log").toFile())
                .start();
        return new LocalPrometheus(process, "http://" + address, targets, reports);
    }

    /** Returns its URL. */
    public String url() {
        return url;
    }

    /** Adds new processes and drops ended ones; does nothing more often than once a second. */
    public void look() throws IOException {
        long now = System.nanoTime();
        if (now - lookedNanos >= LOOK_NANOS) {
            lookedNanos = now;
            targets.update(reports.readToEnd());
        }
    }

    @Override
    public void close() throws IOException {
        reports.close();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static String configuration(Path rules, Path targets) {
        return """
                global:
                  scrape_interval: 5s
                  scrape_timeout: 4s
                  evaluation_interval: 5s

                rule_files: ["%s/*.yml"]

                scrape_configs:
                  - job_name: cellbed
                    file_sd_configs:
                      - files: ["%s"]
                """.formatted(rules, targets);
    }

    private static int freePort() throws IOException {
        InetAddress host = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket usual = new ServerSocket()) {
            usual.bind(new InetSocketAddress(host, PORT));
            return PORT;
        } catch (IOException taken) {
            try (ServerSocket any = new ServerSocket()) {
                any.bind(new InetSocketAddress(host, 0));
                return any.getLocalPort();
            }
        }
    }
}
