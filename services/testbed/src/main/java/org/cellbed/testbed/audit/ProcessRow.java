package org.cellbed.testbed.audit;

/**
 * A row of processes.csv, as far as it is read back.
 *
 * @param line where it stands in the file, from 1
 * @param party what kind of roles it played
 * @param stages what its roles did that was due at a known emulated time
 * @param overruns stages that were executed too late
 * @param worstLatenessSeconds the most that a stage was late, by the wall clock
 */
public record ProcessRow(
        int line, String party, String name, long stages, long overruns, double worstLatenessSeconds) {}
