package org.cellbed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.cli.option.KafkaOptions;
import org.cellbed.cli.terminal.RunDisplay;
import org.cellbed.launcher.prometheus.LocalPrometheus;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.ReportReader;

/** The Prometheus that {@code --prometheus} starts with a run, or none. Not thread-safe. */
final class PrometheusBeside implements AutoCloseable {
    private final Optional<LocalPrometheus> prometheus;

    private PrometheusBeside(Optional<LocalPrometheus> prometheus) {
        this.prometheus = prometheus;
    }

    static PrometheusBeside none() {
        return new PrometheusBeside(Optional.empty());
    }

    /** Starts Prometheus and prints its address. */
    static PrometheusBeside start(Path program, String runId, Path runFolder, BrokerAddress broker, RunDisplay display)
            throws IOException {
        LocalPrometheus started = LocalPrometheus.start(
                List.of(program.toString()),
                runFolder.resolve("prometheus"),
                Path.of(System.getProperty("cellbed.home", "."), "grafana", "prometheus", "rules"),
                new ReportReader(broker, KafkaOptions.deployment(), runId));
        display.notice("Prometheus serves at " + started.url());
        return new PrometheusBeside(Optional.of(started));
    }

    /** Updates the scrape targets; call it several times a second, so that Prometheus finds new processes. */
    void look() {
        if (prometheus.isPresent()) {
            try {
                prometheus.get().look();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (prometheus.isPresent()) {
            prometheus.get().close();
        }
    }
}
