package org.cellbed.runtime.topic;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
            Party.DEVICE,
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Duration.ofDays(1),
            "What devices tell their eNodeB: that they are there, their task of each slot, and the response time."),
    /** What an eNodeB tells the devices of its cell. */
    TO_DEVICES(
            "to-devices",
            LinkEnvelopes.ENODEB_TO_DEVICES,
            Party.ENODEB,
            List.of(Party.DEVICE),
            Partitioning.BY_CELL,
            Duration.ofDays(1),
            "The broadcast of a cell: every device reads all of it and minds what names it."),
    /** What an eNodeB tells one server. */
    TO_SERVERS(
            "to-servers",
            LinkEnvelopes.ENODEB_TO_SERVER,
            Party.ENODEB,
            List.of(Party.SERVER),
            Partitioning.BY_SERVER,
            Duration.ofDays(1),
            "What the eNodeB tells one server; the uploads all go to server 1."),
    /** What server 1 sends on to one of the others. */
    FORWARDED(
            "forwarded",
            LinkEnvelopes.SERVER_TO_SERVER,
            Party.SERVER,
            List.of(Party.SERVER),
            Partitioning.BY_SERVER,
            Duration.ofDays(1),
            "The fibre from server 1 to each of the others."),
    /** What servers tell their eNodeB. */
    FROM_SERVERS(
            "from-servers",
            LinkEnvelopes.SERVER_TO_ENODEB,
            Party.SERVER,
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Duration.ofDays(1),
            "What servers tell their eNodeB: that they are there, what they have completed, and then their load."),
    /** The way back of a task to its device. */
    COMPLETIONS(
            "completions",
            LinkEnvelopes.SERVER_TO_DEVICE,
            Party.SERVER,
            List.of(Party.DEVICE),
            Partitioning.BY_DEVICE,
            Duration.ofDays(1),
            "The way back of a task's result to its device."),
    /** All that observers of a cell need to know. */
    JOURNAL(
            "journal",
            LinkEnvelopes.JOURNAL,
            Party.ENODEB,
            List.of(Party.LEARNER, Party.RECORDER),
            Partitioning.BY_CELL,
            Duration.ofDays(7),
            "All that those need to know who observe a cell; a learner that was killed resumes from it."),
    /** What is asked of a cell from outside. */
    COMMANDS(
            "commands",
            LinkEnvelopes.COMMAND,
            Party.OPERATOR,
            List.of(Party.ENODEB),
            Partitioning.BY_CELL,
            Duration.ofDays(1),
            "What is asked of a cell from outside.");

    private static final Pattern DEPLOYMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final String shortName;

    @SuppressWarnings("Immutable") // a table that is never changed
    private final Envelopes envelopes;

    private final Party writer;

    @SuppressWarnings("Immutable") // cannot be modified
    private final Set<Party> readers;

    private final Partitioning partitioning;
    private final Duration retention;
    private final String sentence;

    Topic(
            String shortName,
            Envelopes envelopes,
            Party writer,
            List<Party> readers,
            Partitioning partitioning,
            Duration retention,
            String sentence) {
        this.shortName = shortName;
        this.envelopes = envelopes;
        this.writer = writer;
        this.readers = Collections.unmodifiableSet(EnumSet.copyOf(readers));
        this.partitioning = partitioning;
        this.retention = retention;
        this.sentence = sentence;
    }

    /**
     * The one topic by which a kind of message goes from a writer to a reader.
     *
     * @throws IllegalArgumentException where it does not
     */
    public static Topic of(Class<? extends Message> kind, Party writer, Party reader) {
        return Arrays.stream(values())
                .filter(topic -> topic.writer == writer
                        && topic.readers.contains(reader)
                        && topic.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no topic takes " + kind.getSimpleName() + " from " + writer.text() + " to " + reader.text()));
    }

    /**
     * The topic's name at the broker.
     *
     * @param deployment keeps those apart who share a broker: letters, digits, - and _
     */
    public String name(String deployment) {
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
    public Party writer() {
        return writer;
    }

    /** Who reads it. */
    public Set<Party> readers() {
        return readers;
    }

    /** Which partition a message goes to. */
    public Partitioning partitioning() {
        return partitioning;
    }

    /** How long the broker keeps a message. */
    public Duration retention() {
        return retention;
    }

    /** What it is for. */
    public String sentence() {
        return sentence;
    }
}
