package org.cellbed.runtime.metrics;

import java.util.List;

/**
 * The metrics that Cellbed itself defines. Dashboards and alerts depend on these names, so renaming one breaks an
 * interface; docs/metrics.md is generated from this list.
 */
public enum Metric {
    /** Delay of tasks. */
    TASK_DELAY(
            "cellbed_task_delay_seconds",
            Kind.HISTOGRAM,
            "emulated seconds",
            Source.ENODEB,
            "Delay of each finished task; a task that timed out counts with the deadline.",
            "cell",
            "placement",
            "server"),
    /** Parts of the delay. */
    TASK_STAGE(
            "cellbed_task_stage_seconds",
            Kind.HISTOGRAM,
            "emulated seconds",
            Source.ENODEB,
            "Time that each finished task spent in each stage, also if it finished after the deadline.",
            "cell",
            "stage"),
    /** Finished tasks. */
    TASKS(
            "cellbed_tasks_total",
            Kind.COUNTER,
            "tasks",
            Source.ENODEB,
            "Tasks that have ended; decision is 0 for local, m for server m, -1 for none.",
            "cell",
            "decision",
            "status"),
    /** Loads over the slots. */
    SERVER_LOAD(
            "cellbed_server_load_seconds",
            Kind.SUMMARY,
            "emulated seconds",
            Source.ENODEB,
            "Load of each server as broadcast, one observation per slot.",
            "cell",
            "server"),
    /** Loads now. */
    SERVER_LOAD_LAST(
            "cellbed_server_load_last_seconds",
            Kind.GAUGE,
            "emulated seconds",
            Source.ENODEB,
            "Load of each server in the latest broadcast.",
            "cell",
            "server"),
    /** The variance over the slots. */
    LOAD_VARIANCE(
            "cellbed_load_variance",
            Kind.SUMMARY,
            "square seconds",
            Source.ENODEB,
            "Variance of the servers' loads after the decisions of a slot (eq. 19), one observation per slot.",
            "cell"),
    /** The variance now. */
    LOAD_VARIANCE_LAST(
            "cellbed_load_variance_last",
            Kind.GAUGE,
            "square seconds",
            Source.ENODEB,
            "Variance of the servers' loads after the latest finished slot (eq. 19).",
            "cell"),
    /** Cost over the slots. */
    SLOT_COST(
            "cellbed_slot_cost",
            Kind.SUMMARY,
            "1",
            Source.ENODEB,
            "Mean cost -R (eq. 20) over the tasks of a slot, one observation per slot; never negative, so that rate()"
                    + " survives a restart of the eNodeB.",
            "cell"),
    /** Delays under reference policies. */
    REFERENCE_DELAY(
            "cellbed_reference_delay_seconds",
            Kind.HISTOGRAM,
            "emulated seconds",
            Source.RECORDER,
            "Delay of the same tasks under a reference policy, computed by the model with queues of its own.",
            "cell",
            "policy"),
    /** Whether the reference policies are comparable. */
    REFERENCE_COMPARABLE(
            "cellbed_reference_comparable",
            Kind.GAUGE,
            "1",
            Source.RECORDER,
            "1 while the run has exactly the devices and servers of its scenario, as the reference policies do;"
                    + " otherwise 0, and the references observe nothing.",
            "cell"),
    /** Slots that have opened. */
    SLOTS("cellbed_slots_total", Kind.COUNTER, "slots", Source.ENODEB, "Slots with tasks that have opened.", "cell"),
    /** Active devices. */
    DEVICES(
            "cellbed_devices",
            Kind.GAUGE,
            "devices",
            Source.ENODEB,
            "Devices that take part in the latest slot.",
            "cell"),
    /** Attached servers. */
    SERVERS(
            "cellbed_servers",
            Kind.GAUGE,
            "servers",
            Source.ENODEB,
            "Servers that take part in the latest slot, including those that are down.",
            "cell"),
    /** Events of the run. */
    EVENTS(
            "cellbed_events_total",
            Kind.COUNTER,
            "events",
            Source.ENODEB,
            "Events of the run, by the kinds of events.csv.",
            "cell",
            "event"),
    /** Versions of the actors. */
    POLICY_VERSION(
            "cellbed_policy_version",
            Kind.GAUGE,
            "1",
            Source.ENODEB,
            "Version of the weights of a device's latest decision; 0 if it follows no learned weights.",
            "cell",
            "device"),
    /** Time from publication to use of weights. */
    WEIGHTS_ADOPTION(
            "cellbed_weights_adoption_seconds",
            Kind.HISTOGRAM,
            "wall seconds",
            Source.ENODEB,
            "Time from the publication of weights until the eNodeB has decisions by them, or newer ones, from every"
                    + " device; one observation per version, by the clocks of two hosts.",
            "cell"),
    /** Updates made. */
    LEARNER_UPDATES(
            "cellbed_learner_updates_total",
            Kind.COUNTER,
            "updates",
            Source.LEARNER,
            "Updates that the learner has made.",
            "cell"),
    /** Loss of the critics. */
    LEARNER_CRITIC_LOSS(
            "cellbed_learner_critic_loss",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Mean squared temporal difference of the latest update, in units of scaled rewards.",
            "cell"),
    /** Loss of the actors. */
    LEARNER_ACTOR_LOSS(
            "cellbed_learner_actor_loss",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Loss of the actors in the latest update; absent if the algorithm has no actors.",
            "cell"),
    /** Entropy of the actors. */
    LEARNER_ACTOR_ENTROPY(
            "cellbed_learner_actor_entropy",
            Kind.GAUGE,
            "nat",
            Source.LEARNER,
            "Entropy of the actors' choices in the latest update; absent if the algorithm has no actors.",
            "cell"),
    /** Gradients of the networks. */
    LEARNER_GRADIENT_NORM(
            "cellbed_learner_gradient_norm",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Norm of the gradient before clipping in the latest update; net is critic or actor.",
            "cell",
            "net"),
    /** The reward that is learned from. */
    LEARNER_REWARD(
            "cellbed_learner_reward",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Mean reward (eq. 20) in the batch of the latest update, split by part: delay or load.",
            "cell",
            "part"),
    /** Age of the decisions. */
    LEARNER_POLICY_LAG(
            "cellbed_learner_policy_lag_versions",
            Kind.HISTOGRAM,
            "versions",
            Source.LEARNER,
            "Versions by which the decisions learned from lag behind the published weights, one observation per"
                    + " update.",
            "cell"),
    /** Size of the replay. */
    LEARNER_REPLAY_SIZE(
            "cellbed_learner_replay_size",
            Kind.GAUGE,
            "transitions",
            Source.LEARNER,
            "Transitions in the learner's replay.",
            "cell"),
    /** Version of the weights. */
    LEARNER_VERSION(
            "cellbed_learner_version",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Version of the latest published weights.",
            "cell"),
    /** Lateness of timers. */
    CLOCK_OVERRUN(
            "cellbed_clock_overrun_seconds",
            Kind.HISTOGRAM,
            "wall seconds",
            Source.EVERY_PROCESS,
            "Lateness of each timer against its emulated due time, in runs in real time.",
            "cell",
            "stage"),
    /** Unusable records. */
    DEAD_LETTERS(
            "cellbed_dead_letters_total",
            Kind.COUNTER,
            "records",
            Source.EVERY_PROCESS,
            "Records that were skipped as unusable; cell 0 is the topic runs, which all cells share.",
            "cell",
            "reason");

    /** The type of the metric in Prometheus. */
    public enum Kind {
        /** Never falls. */
        COUNTER,
        /** Rises and falls. */
        GAUGE,
        /** Sum and count of observations. */
        SUMMARY,
        /** Observations by size. */
        HISTOGRAM
    }

    /** The processes that expose the metric. */
    public enum Source {
        /** The process of an eNodeB. */
        ENODEB("eNodeB"),
        /** The learner's process. */
        LEARNER("learner"),
        /** The process that records the run. */
        RECORDER("recorder"),
        /** All processes of a run. */
        EVERY_PROCESS("every process");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        /** Returns the name of the process for people. */
        public String text() {
            return text;
        }
    }

    private final String fullName;
    private final Kind kind;
    private final String unit;
    private final Source source;
    private final String help;

    @SuppressWarnings("Immutable") // cannot be modified
    private final List<String> labels;

    Metric(String fullName, Kind kind, String unit, Source source, String help, String... labels) {
        this.fullName = fullName;
        this.kind = kind;
        this.unit = unit;
        this.source = source;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Returns the name as it is scraped, without the suffixes that Prometheus adds to histograms and summaries. */
    public String fullName() {
        return fullName;
    }

    /** Returns the type of the metric in Prometheus. */
    public Kind kind() {
        return kind;
    }

    /** Returns the unit of its values. */
    public String unit() {
        return unit;
    }

    /** Returns the processes that expose it. */
    public Source source() {
        return source;
    }

    /** Returns the help text, one sentence. */
    public String help() {
        return help;
    }

    /** Returns the names of its labels, the cell first. */
    public List<String> labels() {
        return labels;
    }
}
