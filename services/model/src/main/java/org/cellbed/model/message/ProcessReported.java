package org.cellbed.model.message;

import java.util.List;

/**
 * Any process to whoever looks after the deployment: what it has done since its start. Sent every second and at its end.
 *
 * @param process which process it is
 * @param ended whether this is its last report
 * @param residentBytes its memory; 0 where it is not known
 * @param stages what its roles did that was due at a known emulated time; 0 in virtual time
 * @param overruns stages that were executed too late
 * @param worstLatenessSeconds the most that a stage was late, by the wall clock
 * @param recordsRead from topics
 * @param recordsWritten to topics
 * @param sentUtcSeconds by the clock of its host, seconds of UTC since 1970; NaN where it is not known
 * @param lagRecords records that are there for it and that it has not read
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
     * Which process it is: the same in all its reports.
     *
     * @param party what kind of roles it plays
     * @param name what it is called
     * @param instances the names that its roles go by in each cell
     * @param cells the cells it plays in
     * @param incarnation differs each time that a process of this name is started
     * @param pid its number at the operating system
     * @param host what it runs on
     * @param httpAddress where it serves HTTP, host:port; empty where it does not
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

    /** How many records could not be used for one reason. */
    public record DeadLetterCount(String reason, long records) {}
}
