package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.WeightsPublished;

/** Measures a learner by its messages. Written by one thread; other threads may read the measurements at any time. */
final class LearnerMetrics {
    private static final double[] LAGS = {0, 1, 2, 3, 5, 10, 20, 50, 100};

    private final Counter updates;
    private final Gauge criticLoss;
    private final Gauge actorLoss;
    private final Gauge entropy;
    private final Gauge gradientNorm;
    private final Gauge reward;
    private final Histogram policyLag;
    private final Gauge replaySize;
    private final Gauge version;

    LearnerMetrics(Instruments instruments) {
        this.updates = instruments.counter(Metric.LEARNER_UPDATES);
        this.criticLoss = instruments.gauge(Metric.LEARNER_CRITIC_LOSS);
        this.actorLoss = instruments.gauge(Metric.LEARNER_ACTOR_LOSS);
        this.entropy = instruments.gauge(Metric.LEARNER_ACTOR_ENTROPY);
        this.gradientNorm = instruments.gauge(Metric.LEARNER_GRADIENT_NORM);
        this.reward = instruments.gauge(Metric.LEARNER_REWARD);
        this.policyLag = instruments.histogram(Metric.LEARNER_POLICY_LAG, LAGS);
        this.replaySize = instruments.gauge(Metric.LEARNER_REPLAY_SIZE);
        this.version = instruments.gauge(Metric.LEARNER_VERSION);
    }

    /** Creates the counters of a cell at 0. */
    void joined(int cell) {
        String label = Integer.toString(cell);
        updates.initLabelValues(label);
        policyLag.initLabelValues(label);
        version.initLabelValues(label);
        replaySize.initLabelValues(label);
    }

    /** Takes note of a message that the learner of a cell sends. */
    void sent(int cell, Message message) {
        String label = Integer.toString(cell);
        if (message instanceof LearnerUpdated updated) {
            updated(label, updated);
        } else if (message instanceof WeightsPublished published) {
            version.labelValues(label).set(published.weights().version());
        }
    }

    private void updated(String cell, LearnerUpdated updated) {
        updates.labelValues(cell).inc();
        set(criticLoss, updated.criticLoss(), cell);
        set(actorLoss, updated.actorLoss(), cell);
        set(entropy, updated.entropy(), cell);
        set(gradientNorm, updated.criticGradientNorm(), cell, "critic");
        set(gradientNorm, updated.actorGradientNorm(), cell, "actor");
        set(reward, updated.delayReward(), cell, "delay");
        set(reward, updated.loadReward(), cell, "load");
        replaySize.labelValues(cell).set(updated.replaySize());
        if (!Double.isNaN(updated.policyLag())) {
            policyLag.labelValues(cell).observe(updated.policyLag());
        }
    }

    private static void set(Gauge gauge, double value, String... labels) {
        if (!Double.isNaN(value)) {
            gauge.labelValues(labels).set(value);
        }
    }
}
