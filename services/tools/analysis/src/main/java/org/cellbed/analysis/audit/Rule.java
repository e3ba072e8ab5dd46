package org.cellbed.analysis.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A rule that an audit checks. */
public enum Rule {
    /** Rows of tasks.csv are unique and in the order of slot and device, and carry their names and times. */
    TASK_ORDER,
    /** Rows of slots.csv are consecutive, except for skipped slots, and carry their times. */
    SLOT_ORDER,
    /** The column offloaders equals the number of rows of the slot with decision &gt; 0. */
    OFFLOADERS,
    /** Status and decision have known values. */
    STATUS,
    /** Parts of a delay are given or empty, as decision and status require. */
    PARTS,
    /** No time, load or variance is negative. */
    NEGATIVE,
    /** The delay of a done task is the sum of its parts and within the deadline. */
    DELAY_SUM,
    /** The delay of a timed-out task is the deadline, and its parts sum to more. */
    DEADLINE,
    /** A lost task has exactly one event, with a known cause that fits; no other task has one. */
    LOSS,
    /** A task belongs to a device that took part in its slot. */
    DEVICE_PRESENCE,
    /** A server computed a task only in a slot in which both it and server 1 took part. */
    SERVER_PRESENCE,
    /** A member that leaves had joined. */
    MEMBERSHIP,
    /** Mean delay and mean utility of a slot follow from its rows. */
    SLOT_MEANS,
    /** Each server that took part has a load, and no other has one. */
    LOADS,
    /** The variance of a slot follows from its loads and the work granted in the slot. */
    VARIANCE,
    /** Times in events.csv never decrease. */
    EVENT_TIME,
    /** Rows of outages.csv match the events. */
    OUTAGES,
    /** The figures of summary.json follow from the rows. */
    SUMMARY;

    /** Returns the name in files and output: lower case with hyphens. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
