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
 * Every topic of a deployment. A topic is a link: its kinds of message are in one envelope, so that what must stay in order
 * travels in one partition.
 */
public enum Topic {
    /** What devices tell their eNodeB. */
    FROM_DEVICES(
            "from-devices",
            LinkEnvelopes.DEVICE_TO_ENODEB,
            Set.of(Party.DEVICE),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "What devices tell their eNodeB: that they are there, their task of each slot, and the response time."),
    /** What an eNodeB tells the devices of its cell. */
    TO_DEVICES(
            "to-devices",
            LinkEnvelopes.ENODEB_TO_DEVICES,
            Set.of(Party.ENODEB),
            List.of(Party.DEVICE),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "The broadcast of a cell: every device reads all of it and minds what names it."),
    /** What an eNodeB tells one server. */
    TO_SERVERS(
            "to-servers",
            LinkEnvelopes.ENODEB_TO_SERVER,
            Set.of(Party.ENODEB),
            List.of(Party.SERVER),
            Partitioning.BY_SERVER,
            Optional.of(Duration.ofDays(1)),
            "What the eNodeB tells one server; the uploads all go to server 1."),
    /** What server 1 sends on to one of the others. */
    FORWARDED(
            "forwarded",
            LinkEnvelopes.SERVER_TO_SERVER,
            Set.of(Party.SERVER),
            List.of(Party.SERVER),
            Partitioning.BY_SERVER,
            Optional.of(Duration.ofDays(1)),
            "The fibre from server 1 to each of the others."),
    /** What servers tell their eNodeB. */
    FROM_SERVERS(
            "from-servers",
            LinkEnvelopes.SERVER_TO_ENODEB,
            Set.of(Party.SERVER),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "What servers tell their eNodeB: that they are there, what they have completed, and then their load."),
    /** The way back of a task to its device. */
    COMPLETIONS(
            "completions",
            LinkEnvelopes.SERVER_TO_DEVICE,
            Set.of(Party.SERVER),
            List.of(Party.DEVICE),
            Partitioning.BY_DEVICE,
            Optional.of(Duration.ofDays(1)),
            "The way back of a task's result to its device."),
    /** All that observers of a cell need to know. */
    JOURNAL(
            "journal",
            LinkEnvelopes.JOURNAL,
            Set.of(Party.ENODEB),
            List.of(Party.LEARNER, Party.RECORDER),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(7)),
            "All that those need to know who observe a cell; a learner that was killed resumes from it."),
    /** What the learner tells an eNodeB. */
    FROM_LEARNER(
            "from-learner",
            LinkEnvelopes.LEARNER_TO_CELL,
            Set.of(Party.LEARNER),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.empty(),
            "How far the learner has come, without which no slot opens in lock-step, and the weights by which an eNodeB decides."),
    /** What the learner tells devices. */
    WEIGHTS(
            "weights",
            LinkEnvelopes.LEARNER_TO_DEVICE,
            Set.of(Party.LEARNER),
            List.of(Party.DEVICE),
            Partitioning.BY_DEVICE,
            Optional.empty(),
            "The weights of the devices' actors."),
    /** How learning goes. */
    LEARNING(
            "learning",
            LinkEnvelopes.LEARNER_LOG,
            Set.of(Party.LEARNER),
            List.of(Party.RECORDER),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(7)),
            "How learning goes, update by update, and at the end of a run the weights that it has led to."),
    /** What an eNodeB has to know that is started in the place of another. */
    CELL_STATE(
            "cell-state",
            LinkEnvelopes.STATE,
            Set.of(Party.ENODEB),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.empty(),
            "All that an eNodeB has to know that is started in the place of another."),
    /** What is asked of a cell from outside. */
    COMMANDS(
            "commands",
            LinkEnvelopes.COMMAND,
            Set.of(Party.OPERATOR),
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Optional.of(Duration.ofDays(1)),
            "What is asked of a cell from outside."),
    /** What a process has to know of its run. */
    RUNS(
            "runs",
            LinkEnvelopes.RUNS,
            Set.of(Party.OPERATOR, Party.ENODEB),
            List.of(Party.DEVICE, Party.ENODEB, Party.SERVER, Party.LEARNER, Party.RECORDER),
            Partitioning.SINGLE,
            Optional.empty(),
            "What a process has to know of its run: scenario, seeds, policy, clock. In real time the eNodeB says it again"
                    + " when the clock starts."),
    /** How processes are doing. */
    REPORTS(
            "reports",
            LinkEnvelopes.REPORTS,
            Set.of(Party.DEVICE, Party.ENODEB, Party.SERVER, Party.LEARNER, Party.RECORDER),
            List.of(Party.OPERATOR),
            Partitioning.ONE_FOR_PROCESSES,
            Optional.of(Duration.ofDays(1)),
            "Every second, and at its end, which process this is, what it has done and how late it was.");

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
     * Returns the topic that takes a kind of message from a writer to a reader.
     *
     * @throws IllegalArgumentException where there is none
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

    /** The topics by hop, put together once all topics exist. */
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
     * The topic's name at the broker.
     *
     * @param deployment keeps those apart who share a broker: letters, digits, - and _
     */
    public String name(String deployment) {
        return name(deployment, shortName);
    }

    /** The topic at the broker of what cannot be read or makes no sense, whatever topic it came by. */
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

    /** The last part of its name. */
    public String shortName() {
        return shortName;
    }

    /** Turns its messages into bytes and back. */
    public Envelopes envelopes() {
        return envelopes;
    }

    /** The kinds of message that it carries. */
    public Set<Class<? extends Message>> kinds() {
        return envelopes.kinds();
    }

    /** Who alone writes to it. */
    public Set<Party> writers() {
        return writers;
    }

    /** Who reads it. */
    public Set<Party> readers() {
        return readers;
    }

    /** Which partition a message goes to. */
    public Partitioning partitioning() {
        return partitioning;
    }

    /** How long the broker keeps a message; empty where it keeps the last of each key for ever. */
    public Optional<Duration> retention() {
        return retention;
    }

    /** What it is for. */
    public String sentence() {
        return sentence;
    }
}
