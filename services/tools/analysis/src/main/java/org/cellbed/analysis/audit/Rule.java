package org.cellbed.analysis.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an audit looks for. */
public enum Rule {
    /** Rows of tasks.csv are unique and in the order of slot and device, and carry their names and times. */
    TASK_ORDER,
    /** Rows of slots.csv follow each other without a gap, but for slots that were skipped, and carry their times. */
    SLOT_ORDER,
    /** The column offloaders counts the rows of the slot with decision &gt; 0. */
    OFFLOADERS,
    /** Status and decision are among those there are. */
    STATUS,
    /** Parts of a delay are there or empty as decision and status want it. */
    PARTS,
    /** Nothing is negative. */
    NEGATIVE,
    /** The delay of a task that is done is the sum of its parts, within the deadline. */
    DELAY_SUM,
    /** The delay of a task that timed out is the deadline, and its parts come to more. */
    DEADLINE,
    /** A lost task has exactly one event that says so, with a known cause that fits, and no other task has one. */
    LOSS,
    /** A task belongs to a device that took part in its slot. */
    DEVICE_PRESENCE,
    /** A task that was computed was so by a server that took part in its slot, reached by server 1. */
    SERVER_PRESENCE,
    /** Who leaves was there. */
    MEMBERSHIP,
    /** Mean delay and utility of a slot are those of its rows. */
    SLOT_MEANS,
    /** A load is there for each server that took part, and for no other. */
    LOADS,
    /** The variance of a slot is that of its loads with the work granted in the slot. */
    VARIANCE,
    /** Time never runs back in events.csv. */
    EVENT_TIME,
    /** Rows of outages.csv are those that events tell of. */
    OUTAGES,
    /** summary.json counts what the rows say. */
    SUMMARY;

    /** As written to files and shown: lower case with hyphens. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
