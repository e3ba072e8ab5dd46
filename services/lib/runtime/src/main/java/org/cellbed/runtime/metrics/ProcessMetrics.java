package org.cellbed.runtime.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Timer;
import org.cellbed.model.text.Version;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.kafka.ProcessObserver;
import org.cellbed.runtime.topic.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Metrics and health of a process, served at {@code /metrics} and {@code /health} if the settings say so. The roles'
 * thread writes the measurements; other threads may read them at any time.
 */
public final class ProcessMetrics implements ProcessObserver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessMetrics.class);

    /** Stands for the topic that all cells share. */
    private static final int ALL_CELLS = 0;

    private final Party party;
    private final InstantSource wallClock;
    private final Instruments instruments;
    private final Exposition exposition;
    private final Health health;
    private final Counter deadLetters;
    private final RoleMetrics counted;
    private final HttpSettings settings;
    private RoleMetrics current;
    private Optional<HttpEndpoint> endpoint = Optional.empty();

    ProcessMetrics(Party party, HttpSettings settings, LongSupplier nanoClock, InstantSource wallClock) {
        PrometheusRegistry registry = new PrometheusRegistry();
        this.party = party;
        this.settings = settings;
        this.wallClock = wallClock;
        this.instruments = new Instruments(registry);
        this.exposition = new Exposition(registry);
        this.health = new Health(nanoClock);
        this.deadLetters = instruments.counter(Metric.DEAD_LETTERS);
        this.counted = new RoleMetrics(instruments, wallClock);
        this.current = counted;
        deadLettersBeginAtZero(ALL_CELLS);
    }

    /**
     * Creates the metrics and starts to serve them.
     *
     * @throws IOException if the port is not available; the message names it
     */
    public static ProcessMetrics start(Party party, HttpSettings settings) throws IOException {
        ProcessMetrics metrics = new ProcessMetrics(party, settings, System::nanoTime, InstantSource.system());
        if (settings.port().isPresent()) {
            metrics.serveMetrics(settings.host(), settings.port().getAsInt());
        }
        return metrics;
    }

    @Override
    public Optional<String> httpUrl() {
        return endpoint.map(HttpEndpoint::url).filter(url -> settings.port().isPresent());
    }

    @Override
    public void connected(MeterBinder clients) {
        exposition.add(clients);
    }

    /**
     * Measures the run from now on. A rehearsal is measured into a registry that is not exposed, so that this code is
     * warm as well.
     */
    @Override
    public void joined(JoinedRun run) {
        health.joined();
        deadLettersBeginAtZero(run.cellNumber());
        if (!run.run().rehearsal()) {
            current = counted;
        } else if (current == counted) {
            current = new RoleMetrics(new Instruments(new PrometheusRegistry()), wallClock);
        }
        if (party == Party.ENODEB) {
            current.measureEnodeb(run);
        } else if (party == Party.LEARNER) {
            current.measureLearner(run.cellNumber());
        }
    }

    @Override
    public void completedRound() {
        health.completedRound();
    }

    @Override
    public void received(int cell, Message message, long sentMillis) {
        current.received(cell, message, sentMillis);
    }

    @Override
    public void sent(int cell, Message message) {
        current.sent(cell, message);
    }

    @Override
    public void timerFired(int cell, Timer timer, double lateSeconds) {
        current.timerFired(cell, timer, lateSeconds);
    }

    @Override
    public void deadLetter(int cell, Reason reason) {
        deadLetters.labelValues(Integer.toString(cell), reason.code()).inc();
    }

    /**
     * Creates the metrics of reference policies, for the process that computes these. Must be called at most once.
     *
     * @param deadlineSeconds deadline of the scenario, infinite if it has none
     */
    public ReferenceMetrics references(double deadlineSeconds) {
        return new ReferenceMetrics(instruments, deadlineSeconds);
    }

    /**
     * Serves a text at a path: beside the metrics, or on the loopback interface if no metrics are served. Call it at
     * most once.
     *
     * @param json is called by threads of the server
     * @return the URL of the text
     */
    public String serve(String path, Supplier<String> json) throws IOException {
        if (endpoint.isEmpty()) {
            endpoint = Optional.of(
                    new HttpEndpoint(InetAddress.getLoopbackAddress().getHostAddress(), 0));
        }
        HttpEndpoint open = endpoint.get();
        open.serve(path, () -> new HttpEndpoint.Answer(200, "application/json", json.get()));
        return open.url() + path;
    }

    /** Returns all metrics in the text format of Prometheus. May be called from any thread. */
    public String text() {
        return exposition.text();
    }

    /** Returns the health of the process: 200 while it is working, otherwise 503. */
    HttpEndpoint.Answer health() {
        Health.State state = health.state();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", state.text());
        facts.put("party", party.text());
        facts.put("version", Version.text());
        facts.put("silent_s", health.silentSeconds());
        return new HttpEndpoint.Answer(state == Health.State.WORKING ? 200 : 503, "application/json", json(facts));
    }

    @Override
    public void close() {
        endpoint.ifPresent(HttpEndpoint::close);
        exposition.close();
    }

    private void serveMetrics(String host, int port) throws IOException {
        HttpEndpoint opened;
        try {
            opened = new HttpEndpoint(host, port);
        } catch (IOException e) {
            throw settings.taken(e);
        }
        opened.serve(
                "/metrics", () -> new HttpEndpoint.Answer(200, "text/plain; version=0.0.4; charset=utf-8", text()));
        opened.serve("/health", this::health);
        endpoint = Optional.of(opened);
        LOG.info("metrics at {}/metrics, health at {}/health", opened.url(), opened.url());
    }

    private void deadLettersBeginAtZero(int cell) {
        for (Reason reason : Reason.values()) {
            deadLetters.initLabelValues(Integer.toString(cell), reason.code());
        }
    }

    private static String json(Map<String, Object> facts) {
        try {
            return new ObjectMapper().writeValueAsString(facts) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write texts and numbers as JSON", e);
        }
    }
}
