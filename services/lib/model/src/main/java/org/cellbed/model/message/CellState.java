package org.cellbed.model.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.cell.MemberProfile;

/**
 * eNodeB to itself: the state from which a restarted eNodeB resumes. It is saved before the other messages of the same step are
 * sent, so that every message that was sent follows from a saved state.
 *
 * @param phase the phase of the run
 * @param slots slots in which tasks are generated
 * @param slot the slot that was open or, while tasks are served, the last one
 * @param tasks submitted so far
 * @param endedSeconds emulated time at which the run ended, NaN before
 * @param lastEventSeconds emulated time of the last event of the run's list; minus infinity before the first
 * @param relaying whether the promise for the next slot counts on server 1
 * @param relayedSeconds the last promise that server 1 kept
 * @param devices the members among the devices, and the indices there are
 * @param servers likewise
 * @param ledgers of the active servers
 * @param openSlots slots whose transition is not sent yet, in their order
 * @param trailing slots whose transition is sent, with only the tasks that servers still work on
 * @param requestedOutages outages that the operator requested and that have not ended
 * @param lockStep where slots wait for the learner
 * @param journal the journal entries of this step
 * @param readUpTo by link, the runtime's number of the first message that is not accounted for
 */
public record CellState(
        Phase phase,
        int slots,
        int slot,
        long tasks,
        double endedSeconds,
        double lastEventSeconds,
        boolean relaying,
        double relayedSeconds,
        Members devices,
        Members servers,
        List<ServerLedger> ledgers,
        List<Slot> openSlots,
        List<Slot> trailing,
        List<OutageRequested> requestedOutages,
        Optional<LockStep> lockStep,
        List<JournalEntry> journal,
        Map<String, Long> readUpTo)
        implements Message {
    /** The phases of a run. */
    public enum Phase {
        /** It waits for the members that the next slot needs. */
        GATHERING,
        /** A slot is about to open; the transitions of earlier slots are sent, and the learner learns from them. */
        OPENING,
        /** A slot takes submissions. */
        COLLECTING,
        /** Servers work on the granted tasks. */
        SERVING,
        /** The run is over. */
        FINISHED
    }

    /** The steps of a process towards membership. */
    public enum Standing {
        /** It has announced itself and has no index. */
        WAITING,
        /** It was given an index. */
        ATTACHING,
        /** It has answered that it is ready. */
        READY,
        /** It takes part. */
        ACTIVE
    }

    /**
     * The devices or the servers of the cell.
     *
     * @param present in the order in which they announced themselves
     * @param departed members that have left since the last slot opened
     * @param offered indices that members can have
     * @param remembered index by the name that had it last
     * @param attachments the number of times that each index was given
     */
    public record Members(
            List<Member> present,
            List<Member> departed,
            List<Integer> offered,
            Map<String, Integer> remembered,
            Map<Integer, Integer> attachments) {}

    /**
     * A process that requests an index or has one.
     *
     * @param gateway whether it is the server at the base station
     * @param index from 1; 0 without one
     * @param attachment counts the attachments to the index; 0 without one
     * @param dismissed whether the plan no longer includes it
     * @param profile its properties; empty before it is ready
     */
    public record Member(
            String instance,
            long incarnation,
            boolean gateway,
            Standing standing,
            int index,
            int attachment,
            boolean dismissed,
            Optional<MemberProfile> profile) {}

    /**
     * The work granted to a server, and its known progress.
     *
     * @param computeHz f
     * @param grantedCycles since its attachment
     * @param report the last one; it names server and attachment
     * @param upSinceSeconds begin of its uptime
     * @param downSinceSeconds begin of its outage, NaN without one
     * @param lastServedArrivalSeconds the latest arrival among the tasks that it has computed; minus infinity before
     */
    public record ServerLedger(
            double computeHz,
            long grantedCycles,
            LoadReported report,
            double upSinceSeconds,
            double downSinceSeconds,
            double lastServedArrivalSeconds) {}

    /**
     * A slot on its way to its transition.
     *
     * @param opened the state that was broadcast
     * @param submissions submissions that have not become a task
     * @param measuredEarly measurements that arrived before the slot was closed
     * @param awaited devices that have not submitted yet
     * @param tasks in the order of the devices
     * @param closed whether decisions were taken for all tasks
     * @param offloaders devices that shared the band
     * @param loadVariance after the decisions
     * @param lastLocalEndSeconds end of the last local task known so far; minus infinity before
     * @param nextLoadSeconds [maxServers] the loads when the next slot opened; [0] before
     * @param nextPresent [maxServers] which servers were attached then; [0] before
     */
    public record Slot(
            SlotOpened opened,
            List<TaskSubmitted> submissions,
            List<TaskMeasured> measuredEarly,
            List<Integer> awaited,
            List<Task> tasks,
            boolean closed,
            int offloaders,
            double loadVariance,
            double lastLocalEndSeconds,
            double[] nextLoadSeconds,
            boolean[] nextPresent) {}

    /**
     * A task from its submission to its end. Times in seconds, NaN where unknown yet.
     *
     * @param decision 0 local, m server m, -1 without a decision
     * @param attachment of the server that the work was granted to; 0 without one
     * @param workOpen whether a server still works on it
     * @param measured whether its device has measured it
     * @param overdueBefore whether its result was overdue at the last check
     * @param missedSinceSeconds the time at which its server was first found to lack it
     * @param lossCause the reason, where it was lost
     */
    public record Task(
            TaskSubmitted submitted,
            int decision,
            int attachment,
            double uploadSeconds,
            double transferSeconds,
            boolean workOpen,
            boolean measured,
            boolean overdueBefore,
            double missedSinceSeconds,
            double waitSeconds,
            double computeSeconds,
            double returnSeconds,
            double delaySeconds,
            Optional<LossCause> lossCause) {}

    /**
     * The progress of the eNodeB and the learner in lock-step.
     *
     * @param policyVersion of the weights that slots name
     * @param transitions the number of transitions sent since the run began
     */
    public record LockStep(int policyVersion, long transitions) {}

    /** Returns this state with the positions up to which links were read. */
    public CellState readUpTo(Map<String, Long> positions) {
        return with(journal, positions);
    }

    /** Returns this state with other journal entries. */
    public CellState telling(List<JournalEntry> entries) {
        return with(entries, readUpTo);
    }

    private CellState with(List<JournalEntry> entries, Map<String, Long> positions) {
        return new CellState(
                phase,
                slots,
                slot,
                tasks,
                endedSeconds,
                lastEventSeconds,
                relaying,
                relayedSeconds,
                devices,
                servers,
                ledgers,
                openSlots,
                trailing,
                requestedOutages,
                lockStep,
                List.copyOf(entries),
                Map.copyOf(positions));
    }
}
