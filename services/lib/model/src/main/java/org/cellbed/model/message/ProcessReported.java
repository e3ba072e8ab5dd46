package org.cellbed.model.message;

import java.util.List;

/**
 * Any process to the operator: its counters since its start. Sent every second and at its end.
 *
 * @param process the process
 * @param ended whether this is its last report
 * @param residentBytes resident memory; 0 where unknown
 * @param stages actions of its roles that were due at a known emulated time; 0 in virtual time
 * @param overruns stages that were executed too late
 * @param worstLatenessSeconds the most that a stage was late, by the wall clock
 * @param recordsRead from topics
 * @param recordsWritten to topics
 * @param sentUtcSeconds by the clock of its host, seconds of UTC since 1970; NaN where unknown
 * @param lagRecords records that it has yet to read
 * @param deadLetters records that it could not use, by reason
 */
public record ProcessReported(
        Identity process,
        boolean ended,
        long residentBytes,
        long stages,
        long overruns,
        double worstLatenessSeconds,
        long recordsRead,
        long recordsWritten,
        double sentUtcSeconds,
        long lagRecords,
        List<DeadLetterCount> deadLetters)
        implements Message {
    /** A stage that is executed later than this by the wall clock is an overrun. */
    public static final double OVERRUN_SECONDS = 0.010;

    /** Copies the list. */
    public ProcessReported {
        deadLetters = List.copyOf(deadLetters);
    }

    /**
     * The identity of a process, equal in all its reports.
     *
     * @param party the party of its roles
     * @param name its name
     * @param instances the names of its roles in each cell
     * @param cells the cells it plays in
     * @param incarnation differs each time that a process of this name starts
     * @param pid its process id
     * @param host the host it runs on
     * @param httpAddress the host:port of its HTTP server; empty without one
     */
    public record Identity(
            String party,
            String name,
            List<String> instances,
            List<Integer> cells,
            long incarnation,
            long pid,
            String host,
            String httpAddress) {
        /** Copies the lists. */
        public Identity {
            instances = List.copyOf(instances);
            cells = List.copyOf(cells);
        }
    }

    /** The number of records that could not be used for a reason. */
    public record DeadLetterCount(String reason, long records) {}
}
