package org.cellbed.runtime.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.learned.Observation;
import org.cellbed.runtime.codec.BadMessage.Reason;

/**
 * The run and the cell of a reader, and the limits of that cell. It accepts only messages that fit these.
 *
 * @param runId the run
 * @param cell the cell, from 1
 */
public record Addressee(String runId, int cell, Limits limits) {
    /**
     * The limits of a cell's numbers.
     *
     * @param maxServers the highest index that a server can have, and the length of each array over servers
     * @param slotSeconds the slot length in emulated seconds: slot s opens at exactly s times this
     * @param mostBits the longest task
     * @param mostCycles the task with the most work
     */
    public record Limits(int maxServers, double slotSeconds, long mostBits, long mostCycles) {
        /** Returns the limits of a cell. */
        public static Limits of(Cell cell) {
            return new Limits(
                    cell.constants().maxServers(),
                    cell.constants().slotSeconds(),
                    Math.round(cell.scenario().tasks().lengthBits().high()),
                    Math.round(cell.cycles().high()));
        }
    }

    private record Named<M extends Message>(Class<M> type, ToIntFunction<M> server) {
        int serverIn(Message message) {
            return server.applyAsInt(type.cast(message));
        }
    }

    /** The highest server index in a message, by kind; kinds without a server have no entry. */
    private static final Map<Class<? extends Message>, Named<?>> SERVERS = Map.ofEntries(
            named(LoadReported.class, LoadReported::server),
            named(MemberAttached.class, attached -> serverAmong(attached.member(), attached.index())),
            named(MemberDetached.class, detached -> serverAmong(detached.member(), detached.index())),
            named(MemberJoined.class, joined -> serverOf(joined.profile())),
            named(MemberReady.class, ready -> serverOf(ready.profile())),
            named(OutageBegan.class, OutageBegan::server),
            named(OutageEnded.class, OutageEnded::server),
            named(OutageRecorded.class, OutageRecorded::server),
            named(OutageRequested.class, OutageRequested::server),
            named(TaskAssigned.class, TaskAssigned::decision),
            named(TaskCompleted.class, TaskCompleted::server),
            named(TaskForwarded.class, TaskForwarded::server),
            named(TaskSettled.class, settled -> settled.outcome().decision()),
            named(TaskSubmitted.class, TaskSubmitted::decision),
            named(TaskUploaded.class, TaskUploaded::server),
            named(Transition.class, transition -> highestDecision(transition.outcomes())));

    /**
     * Returns the message, if it is for this reader and fits the cell.
     *
     * @throws BadMessage if it belongs to another run or cell, or exceeds a limit
     */
    public Message accept(Enveloped enveloped) throws BadMessage {
        if (!enveloped.runId().equals(runId)) {
            throw new BadMessage(Reason.WRONG_RUN, "found run " + enveloped.runId() + ", expected " + runId);
        }
        if (enveloped.cell() != cell) {
            throw new BadMessage(Reason.WRONG_CELL, "found cell " + enveloped.cell() + ", expected " + cell);
        }
        Message message = enveloped.message();
        requireKnownServer(message);
        if (message instanceof SlotOpened opened) {
            requireThatOfThisCell(opened);
        } else if (message instanceof Transition transition) {
            requireThatOfThisCell(transition.opened());
            for (TaskOutcome outcome : transition.outcomes()) {
                requireAllPlaces(outcome.actor());
            }
        } else if (message instanceof TaskSubmitted task) {
            requirePossibleTask(task.lengthBits(), task.cycles());
            requireAllPlaces(task.actor());
        } else if (message instanceof TaskUploaded task) {
            requireTimeOfSlot(task.generatedSeconds(), task.slot(), "generated_s");
            requirePossibleTask(task.lengthBits(), task.cycles());
        } else if (message instanceof TaskForwarded task) {
            requireTimeOfSlot(task.generatedSeconds(), task.slot(), "generated_s");
            requirePossibleTask(0, task.cycles());
        } else if (message instanceof TaskCompleted task) {
            requireTimeOfSlot(task.generatedSeconds(), task.slot(), "generated_s");
        }
        return message;
    }

    private void requireKnownServer(Message message) throws BadMessage {
        Named<?> named = SERVERS.get(message.getClass());
        if (named != null && named.serverIn(message) > limits.maxServers()) {
            throw Check.outOfRange(named.serverIn(message) + " of " + limits.maxServers(), "server");
        }
    }

    private void requireThatOfThisCell(SlotOpened opened) throws BadMessage {
        Check.sameLength(opened.maxServers(), limits.maxServers(), "load_seconds");
        requireTimeOfSlot(opened.openedSeconds(), opened.slot(), "opened_s");
    }

    private void requireTimeOfSlot(double seconds, int slot, String field) throws BadMessage {
        if (seconds != slot * limits.slotSeconds()) {
            throw Check.inconsistent(field + " to be when slot " + slot + " opens");
        }
    }

    /** Rejects a task larger than the scenario's largest: it could occupy a server for ever. */
    private void requirePossibleTask(long lengthBits, long cycles) throws BadMessage {
        if (lengthBits > limits.mostBits()) {
            throw Check.outOfRange(lengthBits + " of at most " + limits.mostBits(), "length_bits");
        }
        if (cycles > limits.mostCycles()) {
            throw Check.outOfRange(cycles + " of at most " + limits.mostCycles(), "cycles");
        }
    }

    private void requireAllPlaces(Optional<ActorOutput> actor) throws BadMessage {
        if (actor.isPresent()) {
            int own = actor.get().own().size();
            Check.consistent(Observation.isOwnWidth(own, limits.maxServers()), "actor.own to be whole or empty");
            Check.sameLength(actor.get().logits().size(), limits.maxServers() + 1, "actor.logits");
        }
    }

    private static int serverAmong(MemberId member, int index) {
        return member.kind() == MemberKind.SERVER ? index : 0;
    }

    private static int serverOf(MemberProfile profile) {
        return profile instanceof ServerProfile server ? server.server() : 0;
    }

    private static int highestDecision(List<TaskOutcome> outcomes) {
        return outcomes.stream().mapToInt(TaskOutcome::decision).max().orElse(0);
    }

    private static <M extends Message> Map.Entry<Class<M>, Named<M>> named(Class<M> type, ToIntFunction<M> server) {
        return Map.entry(type, new Named<>(type, server));
    }
}
