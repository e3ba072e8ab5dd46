package org.cellbed.runtime.topic;

import static org.cellbed.runtime.topic.Party.DEVICE;
import static org.cellbed.runtime.topic.Party.ENODEB;
import static org.cellbed.runtime.topic.Party.LEARNER;
import static org.cellbed.runtime.topic.Party.RECORDER;
import static org.cellbed.runtime.topic.Party.SERVER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.message.Transition;

/** Writes docs/flow.md from the registry of topics. */
final class FlowDocument {
    /** How to write the file again. */
    static final String COMMAND = "mvn test -pl services/lib/runtime -am -Ddocs.update=true";

    private record Actor(String id, String name, Party party) {}

    private record Step(Actor from, Actor to, Class<? extends Message> kind, String note) {
        Topic topic() {
            return Topic.of(kind, from.party(), to.party());
        }
    }

    private static final Actor A_DEVICE = new Actor("D", "device", DEVICE);
    private static final Actor AN_ENODEB = new Actor("E", "eNodeB", ENODEB);
    private static final Actor SERVER_1 = new Actor("S1", "server 1", SERVER);
    private static final Actor SERVER_M = new Actor("Sm", "server m", SERVER);
    private static final Actor A_LEARNER = new Actor("L", "learner", LEARNER);
    private static final Actor A_RECORDER = new Actor("R", "recorder", RECORDER);
    private static final List<Actor> ACTORS = List.of(A_DEVICE, AN_ENODEB, SERVER_1, SERVER_M, A_LEARNER, A_RECORDER);

    private static final List<Step> WAY_OF_A_TASK = List.of(
            new Step(AN_ENODEB, A_DEVICE, SlotOpened.class, "the state of the cell"),
            new Step(A_DEVICE, AN_ENODEB, TaskSubmitted.class, "the task and where it shall be computed"),
            new Step(AN_ENODEB, A_DEVICE, TaskAssigned.class, "only to a device that asked"),
            new Step(AN_ENODEB, SERVER_1, TaskUploaded.class, "when all have submitted"),
            new Step(AN_ENODEB, SERVER_1, TimeAdvanced.class, "virtual time"),
            new Step(AN_ENODEB, SERVER_M, TimeAdvanced.class, "virtual time"),
            new Step(SERVER_1, SERVER_M, TaskForwarded.class, "unless it is for server 1"),
            new Step(SERVER_1, SERVER_M, TimeRelayed.class, "virtual time"),
            new Step(SERVER_M, AN_ENODEB, TaskCompleted.class, "its delay in parts"),
            new Step(SERVER_M, A_DEVICE, TaskCompleted.class, "the result"),
            new Step(SERVER_M, AN_ENODEB, LoadReported.class, "cycles done"),
            new Step(A_DEVICE, AN_ENODEB, TaskMeasured.class, "real time: the response time"),
            new Step(AN_ENODEB, A_LEARNER, Transition.class, "when the slot's last task has ended"),
            new Step(AN_ENODEB, A_RECORDER, Transition.class, "the same record"));

    private FlowDocument() {}

    static String text() {
        return """
                # Topics and the way of a task

                Generated from `org.cellbed.runtime.topic.Topic`; do not edit. After a change there:

                    %s

                Topics are called `cellbed.<deployment>.<name>`. Each is one link: its kinds of message, defined in `proto/cellbed/v1`, \
                share an envelope
                that names run and cell, and what must stay in order travels in one partition. Cells, devices and servers count from 1, \
                partitions from 0.
                The writer chooses the partition; the key says whom a record concerns, for people who look at a topic.

                | name | from | to | kinds | partition | key | kept | |
                |---|---|---|---|---|---|---|---|
                %s
                Partitions in all: by cell one a cell; by server `max_servers` + 1 a cell; by device 16 a cell. A further topic, `dead-letters`, takes
                what cannot be read or makes no sense, as it came; its headers say where from and what is wrong.

                ## One task

                ```mermaid
                sequenceDiagram
                %s```

                A task for server 1 is not forwarded: there server m is server 1. A local task ends at its device; the eNodeB hears of it by
                `TaskSubmitted` and, in real time, `TaskMeasured`.
                """.formatted(COMMAND, table(), sequence());
    }

    private static String table() {
        StringBuilder table = new StringBuilder();
        for (Topic topic : Topic.values()) {
            table.append("| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            topic.shortName(),
                            names(topic.writers()),
                            names(topic.readers()),
                            topic.kinds().stream().map(Class::getSimpleName).collect(Collectors.joining(", ")),
                            topic.partitioning().rule(),
                            topic.partitioning().key(),
                            days(topic),
                            topic.sentence()));
        }
        return table.toString();
    }

    private static String days(Topic topic) {
        return topic.retention()
                .map(Duration::toDays)
                .map(days -> days == 1 ? "1 day" : days + " days")
                .orElse("the last of each key");
    }

    private static String names(Set<Party> parties) {
        return parties.stream().map(Party::text).collect(Collectors.joining(", "));
    }

    private static String sequence() {
        StringBuilder sequence = new StringBuilder();
        for (Actor actor : ACTORS) {
            sequence.append("    participant %s as %s\n".formatted(actor.id(), actor.name()));
        }
        for (Step step : WAY_OF_A_TASK) {
            sequence.append("    %s->>%s: %s (%s) by %s\n"
                    .formatted(
                            step.from().id(),
                            step.to().id(),
                            step.kind().getSimpleName(),
                            step.note(),
                            step.topic().shortName()));
        }
        return sequence.toString();
    }
}
