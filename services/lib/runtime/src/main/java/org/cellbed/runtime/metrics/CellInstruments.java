package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Summary;

/** The instruments of an eNodeB's process, shared by all its cells. */
record CellInstruments(
        Histogram taskDelay,
        Histogram taskStage,
        Counter tasks,
        Summary serverLoad,
        Gauge serverLoadLast,
        Summary loadVariance,
        Gauge loadVarianceLast,
        Summary slotCost,
        Counter slots,
        Gauge devices,
        Gauge servers,
        Counter events,
        Gauge policyVersion,
        Histogram weightsAdoption) {
    static CellInstruments of(Instruments instruments, double deadlineSeconds) {
        return new CellInstruments(
                instruments.histogram(Metric.TASK_DELAY, DelayBounds.ofDelays(deadlineSeconds)),
                instruments.histogram(Metric.TASK_STAGE, DelayBounds.ofStages()),
                instruments.counter(Metric.TASKS),
                instruments.summary(Metric.SERVER_LOAD),
                instruments.gauge(Metric.SERVER_LOAD_LAST),
                instruments.summary(Metric.LOAD_VARIANCE),
                instruments.gauge(Metric.LOAD_VARIANCE_LAST),
                instruments.summary(Metric.SLOT_COST),
                instruments.counter(Metric.SLOTS),
                instruments.gauge(Metric.DEVICES),
                instruments.gauge(Metric.SERVERS),
                instruments.counter(Metric.EVENTS),
                instruments.gauge(Metric.POLICY_VERSION),
                instruments.histogram(Metric.WEIGHTS_ADOPTION, DelayBounds.ofAdoptions()));
    }
}
