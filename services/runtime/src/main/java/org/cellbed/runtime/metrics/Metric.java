package org.cellbed.runtime.metrics;

import java.util.List;

/**
 * Every metric of Cellbed's own. Dashboards and alerts are written against these names, so a change here is a change of an
 * interface; docs/metrics.md is generated from this.
 */
public enum Metric {
    /** Delay of tasks. */
    TASK_DELAY(
            "cellbed_task_delay_seconds",
            Kind.HISTOGRAM,
            "emulated seconds",
            Source.ENODEB,
            "Delay of the tasks that were done, and of those that timed out, which count with the deadline.",
            "cell",
            "placement",
            "server"),
    /** Parts of the delay. */
    TASK_STAGE(
            "cellbed_task_stage_seconds",
            Kind.HISTOGRAM,
            "emulated seconds",
            Source.ENODEB,
            "Parts of the delay of tasks that have ended, those included whose work ended after the deadline.",
            "cell",
            "stage"),
    /** Tasks that have ended. */
    TASKS(
            "cellbed_tasks_total",
            Kind.COUNTER,
            "tasks",
            Source.ENODEB,
            "Tasks that have ended; decision 0 is local, m server m, -1 none.",
            "cell",
            "decision",
            "status"),
    /** Loads over the slots. */
    SERVER_LOAD(
            "cellbed_server_load_seconds",
            Kind.SUMMARY,
            "emulated seconds",
            Source.ENODEB,
            "Load of each server as broadcast, an observation a slot.",
            "cell",
            "server"),
    /** Loads now. */
    SERVER_LOAD_LAST(
            "cellbed_server_load_last_seconds",
            Kind.GAUGE,
            "emulated seconds",
            Source.ENODEB,
            "Load of each server as broadcast last.",
            "cell",
            "server"),
    /** The variance over the slots. */
    LOAD_VARIANCE(
            "cellbed_load_variance",
            Kind.SUMMARY,
            "square seconds",
            Source.ENODEB,
            "Eq. 19, the variance of the loads after the decisions of a slot, an observation a slot.",
            "cell"),
    /** The variance now. */
    LOAD_VARIANCE_LAST(
            "cellbed_load_variance_last",
            Kind.GAUGE,
            "square seconds",
            Source.ENODEB,
            "Eq. 19 of the last slot that has ended.",
            "cell"),
    /** Cost over the slots. */
    SLOT_COST(
            "cellbed_slot_cost",
            Kind.SUMMARY,
            "1",
            Source.ENODEB,
            "Minus the utility: mean of -R, eq. 20, over the tasks of a slot, an observation a slot. Never below 0, so that"
                    + " rate() holds when an eNodeB is started again.",
            "cell"),
    /** What other policies would have done. */
    REFERENCE_DELAY(
            "cellbed_reference_delay_seconds",
            Kind.HISTOGRAM,
            "emulated seconds",
            Source.RECORDER,
            "Delay that the same tasks have in the model under another policy, with queues of its own.",
            "cell",
            "policy"),
    /** Whether other policies can be compared. */
    REFERENCE_COMPARABLE(
            "cellbed_reference_comparable",
            Kind.GAUGE,
            "1",
            Source.RECORDER,
            "1 while the run has the devices and servers that the scenario says, as the references do; else 0, and they"
                    + " have no observations.",
            "cell"),
    /** Slots that have opened. */
    SLOTS("cellbed_slots_total", Kind.COUNTER, "slots", Source.ENODEB, "Slots with tasks that have opened.", "cell"),
    /** Active devices. */
    DEVICES("cellbed_devices", Kind.GAUGE, "devices", Source.ENODEB, "Devices that take part.", "cell"),
    /** Attached servers. */
    SERVERS(
            "cellbed_servers",
            Kind.GAUGE,
            "servers",
            Source.ENODEB,
            "Servers that take part, those down included.",
            "cell"),
    /** Events of the run. */
    EVENTS(
            "cellbed_events_total",
            Kind.COUNTER,
            "events",
            Source.ENODEB,
            "What has happened, as in events.csv.",
            "cell",
            "event"),
    /** Versions of the actors. */
    POLICY_VERSION(
            "cellbed_policy_version",
            Kind.GAUGE,
            "1",
            Source.ENODEB,
            "Version of the learned weights that a device decided with last; 0 where nothing is learned.",
            "cell",
            "device"),
    /** How soon weights are in use. */
    WEIGHTS_ADOPTION(
            "cellbed_weights_adoption_seconds",
            Kind.HISTOGRAM,
            "wall seconds",
            Source.ENODEB,
            "From the publication of weights until the eNodeB has heard of decisions by them, or by newer ones, from all"
                    + " devices; an observation a version. Clocks of two hosts are compared.",
            "cell"),
    /** Updates made. */
    LEARNER_UPDATES("cellbed_learner_updates_total", Kind.COUNTER, "updates", Source.LEARNER, "Updates made.", "cell"),
    /** How wrong the critics are. */
    LEARNER_CRITIC_LOSS(
            "cellbed_learner_critic_loss",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Mean square of the temporal difference in the last update, of scaled rewards.",
            "cell"),
    /** What actors minimize. */
    LEARNER_ACTOR_LOSS(
            "cellbed_learner_actor_loss",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "What the actors minimize, in the last update; absent where there are none.",
            "cell"),
    /** How undecided actors are. */
    LEARNER_ACTOR_ENTROPY(
            "cellbed_learner_actor_entropy",
            Kind.GAUGE,
            "nat",
            Source.LEARNER,
            "Entropy of the actors' choices in the last update; absent where there are none.",
            "cell"),
    /** How far an update would go. */
    LEARNER_GRADIENT_NORM(
            "cellbed_learner_gradient_norm",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Norm of the gradient before clipping in the last update; net is critic or actor.",
            "cell",
            "net"),
    /** What is learned for. */
    LEARNER_REWARD(
            "cellbed_learner_reward",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Eq. 20 in its parts, in the mean over what the last update was made from; part is delay or load.",
            "cell",
            "part"),
    /** How old decisions are. */
    LEARNER_POLICY_LAG(
            "cellbed_learner_policy_lag_versions",
            Kind.HISTOGRAM,
            "versions",
            Source.LEARNER,
            "Versions between the weights published last and those that had decided, an observation an update.",
            "cell"),
    /** What is remembered. */
    LEARNER_REPLAY_SIZE(
            "cellbed_learner_replay_size",
            Kind.GAUGE,
            "transitions",
            Source.LEARNER,
            "Transitions that are remembered.",
            "cell"),
    /** The weights published last. */
    LEARNER_VERSION(
            "cellbed_learner_version",
            Kind.GAUGE,
            "1",
            Source.LEARNER,
            "Version of the weights published last.",
            "cell"),
    /** How late things happen. */
    CLOCK_OVERRUN(
            "cellbed_clock_overrun_seconds",
            Kind.HISTOGRAM,
            "wall seconds",
            Source.EVERY_PROCESS,
            "Real time: how late something was done that was due at an emulated time.",
            "cell",
            "stage"),
    /** What could not be used. */
    DEAD_LETTERS(
            "cellbed_dead_letters_total",
            Kind.COUNTER,
            "records",
            Source.EVERY_PROCESS,
            "Records that could not be used; cell 0 is the topic runs, which all cells share.",
            "cell",
            "reason");

    /** What Prometheus makes of it. */
    public enum Kind {
        /** Only rises. */
        COUNTER,
        /** Rises and falls. */
        GAUGE,
        /** Sum and count of observations. */
        SUMMARY,
        /** Observations by size. */
        HISTOGRAM
    }

    /** Which processes have it. */
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

        /** As people call it. */
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

    /** The name as it is scraped; histograms and summaries have the suffixes that Prometheus gives them. */
    public String fullName() {
        return fullName;
    }

    /** What Prometheus makes of it. */
    public Kind kind() {
        return kind;
    }

    /** The unit of its values. */
    public String unit() {
        return unit;
    }

    /** Which processes have it. */
    public Source source() {
        return source;
    }

    /** A sentence for people. */
    public String help() {
        return help;
    }

    /** The names of its labels, the cell first. */
    public List<String> labels() {
        return labels;
    }
}
