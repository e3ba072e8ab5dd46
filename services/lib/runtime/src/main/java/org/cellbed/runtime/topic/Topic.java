package org.cellbed.runtime.topic;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellbed.model.message.Message;
import org.cellbed.runtime.codec.Envelopes;
import org.cellbed.runtime.codec.LinkEnvelopes;

/**
 * The topics of a deployment. A topic is a link: its kinds of message share an envelope, so that messages that must stay in
 * order travel in one partition.
 */
public enum Topic {
    /** Messages of devices to their eNodeB. */
    FROM_DEVICES(
            "from-devices",
            LinkEnvelopes.DEVICE_TO_ENODEB,
            Set.of(Party.DEVICE),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "Messages of devices to their eNodeB: membership, the task of each slot, and measured delays."),
    /** Messages of an eNodeB to the devices of its cell. */
    TO_DEVICES(
            "to-devices",
            LinkEnvelopes.ENODEB_TO_DEVICES,
            Set.of(Party.ENODEB),
            List.of(Party.DEVICE),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "The broadcast of a cell: every device reads all of it and ignores messages to other devices."),
    /** Messages of an eNodeB to one server. */
    TO_SERVERS(
            "to-servers",
            LinkEnvelopes.ENODEB_TO_SERVER,
            Set.of(Party.ENODEB),
            List.of(Party.SERVER),
            Partitioning.BY_SERVER,
            Optional.of(Duration.ofDays(1)),
            "Messages of the eNodeB to one server; all uploads go to server 1."),
    /** Messages of server 1 to another server. */
    FORWARDED(
            "forwarded",
            LinkEnvelopes.SERVER_TO_SERVER,
            Set.of(Party.SERVER),
            List.of(Party.SERVER),
            Partitioning.BY_SERVER,
            Optional.of(Duration.ofDays(1)),
            "The fibre from server 1 to each of the others."),
    /** Messages of servers to their eNodeB. */
    FROM_SERVERS(
            "from-servers",
            LinkEnvelopes.SERVER_TO_ENODEB,
            Set.of(Party.SERVER),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "Messages of servers to their eNodeB: membership, completed tasks, and loads."),
    /** Results of tasks to their devices. */
    COMPLETIONS(
            "completions",
            LinkEnvelopes.SERVER_TO_DEVICE,
            Set.of(Party.SERVER),
            List.of(Party.DEVICE),
            Partitioning.BY_DEVICE,
            Optional.of(Duration.ofDays(1)),
            "The way back of a task's result to its device."),
    /** The journal of a cell. */
    JOURNAL(
            "journal",
            LinkEnvelopes.JOURNAL,
            Set.of(Party.ENODEB),
            List.of(Party.LEARNER, Party.RECORDER),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(7)),
            "The journal of a cell for its observers; a restarted learner resumes from it."),
    /** Messages of the learner to an eNodeB. */
    FROM_LEARNER(
            "from-learner",
            LinkEnvelopes.LEARNER_TO_CELL,
            Set.of(Party.LEARNER),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.empty(),
            "The progress of the learner, which slots wait for in lock-step, and the weights by which an eNodeB decides."),
    /** Weights of the learner for devices. */
    WEIGHTS(
            "weights",
            LinkEnvelopes.LEARNER_TO_DEVICE,
            Set.of(Party.LEARNER),
            List.of(Party.DEVICE),
            Partitioning.BY_DEVICE,
            Optional.empty(),
            "The weights of the devices' actors."),
    /** The journal of the learner. */
    LEARNING(
            "learning",
            LinkEnvelopes.LEARNER_LOG,
            Set.of(Party.LEARNER),
            List.of(Party.RECORDER),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(7)),
            "The updates of the learner, and at the end of a run its last weights."),
    /** The saved states of eNodeBs. */
    CELL_STATE(
            "cell-state",
            LinkEnvelopes.STATE,
            Set.of(Party.ENODEB),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.empty(),
            "The state from which a restarted eNodeB resumes."),
    /** Commands of the operator to a cell. */
    COMMANDS(
            "commands",
            LinkEnvelopes.COMMAND,
            Set.of(Party.OPERATOR),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "Commands of the operator to a cell."),
    /** Announcements of runs. */
    RUNS(
            "runs",
            LinkEnvelopes.RUNS,
            Set.of(Party.OPERATOR, Party.ENODEB),
            List.of(Party.DEVICE, Party.ENODEB, Party.SERVER, Party.LEARNER, Party.RECORDER),
            Partitioning.SINGLE,
            Optional.empty(),
            "The run that a process takes part in: scenario, seeds, policy, clock. In real time the eNodeB repeats it when"
                    + " the clock starts."),
    /** Reports of processes. */
    REPORTS(
            "reports",
            LinkEnvelopes.REPORTS,
            Set.of(Party.DEVICE, Party.ENODEB, Party.SERVER, Party.LEARNER, Party.RECORDER),
            List.of(Party.OPERATOR),
            Partitioning.ONE_FOR_PROCESSES,
            Optional.of(Duration.ofDays(1)),
            "Identity, counters and lateness of a process, every second and at its end.");

    private static final String DEAD_LETTERS = "dead-letters";
    private static final Pattern DEPLOYMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final String shortName;

    @SuppressWarnings("Immutable") // a table that is never changed
    private final Envelopes envelopes;

    @SuppressWarnings("Immutable") // cannot be modified
    private final Set<Party> writers;

    @SuppressWarnings("Immutable") // cannot be modified
    private final Set<Party> readers;

    private final Partitioning partitioning;

    @SuppressWarnings("Immutable") // holds what is
    private final Optional<Duration> retention;

    private final String sentence;

    Topic(
            String shortName,
            Envelopes envelopes,
            Set<Party> writers,
            List<Party> readers,
            Partitioning partitioning,
            Optional<Duration> retention,
            String sentence) {
        this.shortName = shortName;
        this.envelopes = envelopes;
        this.writers = Collections.unmodifiableSet(EnumSet.copyOf(writers));
        this.readers = Collections.unmodifiableSet(EnumSet.copyOf(readers));
        this.partitioning = partitioning;
        this.retention = retention;
        this.sentence = sentence;
    }

    /**
     * Returns the topic that carries a kind of message from a writer to a reader.
     *
     * @throws IllegalArgumentException if no topic does
     */
    public static Topic of(Class<? extends Message> kind, Party writer, Party reader) {
        Topic topic = Routes.TOPICS.get(new Hop(kind, writer, reader));
        if (topic == null) {
            throw new IllegalArgumentException(
                    "no topic takes " + kind.getSimpleName() + " from " + writer.text() + " to " + reader.text());
        }
        return topic;
    }

    private record Hop(Class<? extends Message> kind, Party writer, Party reader) {}

    /** The topics by hop; built after all topics exist. */
    private static final class Routes {
        static final Map<Hop, Topic> TOPICS = new HashMap<>();

        static {
            for (Topic topic : Topic.values()) {
                for (Class<? extends Message> kind : topic.kinds()) {
                    for (Party writer : topic.writers) {
                        topic.readers.forEach(reader -> TOPICS.put(new Hop(kind, writer, reader), topic));
                    }
                }
            }
        }
    }

    /**
     * Returns the topic's name at the broker.
     *
     * @param deployment the name that separates deployments at one broker: letters, digits, - and _
     */
    public String name(String deployment) {
        return name(deployment, shortName);
    }

    /** Returns the broker's name of the topic for bad records of all topics. */
    public static String deadLetters(String deployment) {
        return name(deployment, DEAD_LETTERS);
    }

    private static String name(String deployment, String shortName) {
        if (!DEPLOYMENT.matcher(deployment).matches()) {
            throw new IllegalArgumentException("deployment is '" + deployment
                    + "', expected up to 64 letters, digits, - and _, the first a letter or digit");
        }
        return "cellbed." + deployment + "." + shortName;
    }

    /** Returns the last part of its name. */
    public String shortName() {
        return shortName;
    }

    /** Returns the envelopes that its messages travel in. */
    public Envelopes envelopes() {
        return envelopes;
    }

    /** Returns the kinds of message that it carries. */
    public Set<Class<? extends Message>> kinds() {
        return envelopes.kinds();
    }

    /** Returns the only parties that write to it. */
    public Set<Party> writers() {
        return writers;
    }

    /** Returns the parties that read it. */
    public Set<Party> readers() {
        return readers;
    }

    /** Returns the rule for the partitions of its messages. */
    public Partitioning partitioning() {
        return partitioning;
    }

    /**
     * Returns the time for which the broker keeps a message; empty if it keeps the last message of each key for ever.
     */
    public Optional<Duration> retention() {
        return retention;
    }

    /** Returns its purpose, a sentence for people. */
    public String sentence() {
        return sentence;
    }
}
