package org.cellbed.model.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.cell.MemberProfile;

/**
 * eNodeB to itself: all that one started in its place has to know to go on. Kept before anything else is sent that the same
 * step led to, so that what was sent follows from what is kept.
 *
 * @param phase how far it had come
 * @param slots slots in which tasks are generated
 * @param slot the slot that was open or, while tasks are served, the last one
 * @param tasks submitted so far
 * @param endedSeconds emulated time at which the run ended, NaN before
 * @param lastEventSeconds emulated time of the last event of the run's list; minus infinity before the first
 * @param relaying whether the promise for the next slot counts on server 1
 * @param relayedSeconds the last promise that server 1 has kept
 * @param devices who takes part, and which indices there are
 * @param servers as devices
 * @param ledgers of the servers that take part
 * @param openSlots slots whose transition has not gone out, in their order
 * @param trailing slots whose transition has gone out, with the tasks only that servers still work on
 * @param requestedOutages those asked for from outside that are not over
 * @param lockStep where slots wait for the learner
 * @param journal what this step tells the observers
 * @param readUpTo by link, the number of the first message that this does not account for; numbers are those of the runtime
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
    /** What the eNodeB is doing. */
    public enum Phase {
        /** It waits for those whom the next slot needs. */
        GATHERING,
        /** A slot is about to open; what the slots before have led to has been told, and the learner learns from it. */
        OPENING,
        /** A slot takes submissions. */
        COLLECTING,
        /** What was granted is served. */
        SERVING,
        /** The run is over. */
        FINISHED
    }

    /** How far a process has come that wants to take part. */
    public enum Standing {
        /** It has announced itself and has no index. */
        WAITING,
        /** It has been told its index. */
        ATTACHING,
        /** It has said that it can begin. */
        READY,
        /** It takes part. */
        ACTIVE
    }

    /**
     * The devices or the servers of the cell.
     *
     * @param present in the order in which they announced themselves
     * @param departed those who have left since the last slot opened
     * @param offered indices that can be had
     * @param remembered index by the name that had it last
     * @param attachments how often each index was given
     */
    public record Members(
            List<Member> present,
            List<Member> departed,
            List<Integer> offered,
            Map<String, Integer> remembered,
            Map<Integer, Integer> attachments) {}

    /**
     * A process that wants to take part or does.
     *
     * @param gateway whether it is the server at the base station
     * @param index from 1; 0 where it has none
     * @param attachment counts the attachments to the index; 0 where it has none
     * @param dismissed whether the plan does not want it any more
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
     * What was granted to a server, and what is known of its work.
     *
     * @param computeHz f
     * @param grantedCycles since its attachment
     * @param report the last one; it names server and attachment
     * @param upSinceSeconds since when it computes
     * @param downSinceSeconds when its outage began, NaN where there is none
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
     * @param submissions those that have not become a task
     * @param measuredEarly what devices measured before the slot was closed
     * @param awaited devices that have not said whether they have a task
     * @param tasks in the order of the devices
     * @param closed whether the tasks have been decided on
     * @param offloaders devices that shared the band
     * @param loadVariance after the decisions
     * @param lastLocalEndSeconds when the last local task known so far is ready; minus infinity before
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
     * A task from its submission to its end. Times in seconds, NaN where not known yet.
     *
     * @param decision 0 local, m server m, -1 where none was taken
     * @param attachment the one of the server that the work was granted to; 0 where there is none
     * @param workOpen whether a server has not completed it
     * @param measured whether its device has measured it
     * @param overdueBefore whether its result was overdue when last asked
     * @param missedSinceSeconds when it was first missed at its server
     * @param lossCause why it was lost, if it was
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
     * How far the eNodeB and the learner have come together.
     *
     * @param policyVersion of the weights that slots name
     * @param transitions sent since the run began
     */
    public record LockStep(int policyVersion, long transitions) {}

    /** The same, with how far each link was read. */
    public CellState readUpTo(Map<String, Long> positions) {
        return with(journal, positions);
    }

    /** The same, with less to tell the observers. */
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
