package org.cellbed.rundir.plan;

import org.cellbed.model.message.Timing;

/**
 * The clock of a run.
 *
 * @param speed emulated seconds per second of the clock; 1 in virtual time
 * @param rehearsalSeconds duration of the rehearsal before the run, by the wall clock; 0 without one
 */
public record Pace(Timing timing, double speed, double rehearsalSeconds) {
    /** Virtual time, without a clock. */
    public static final Pace VIRTUAL = new Pace(Timing.VIRTUAL, 1.0, 0.0);

    /** The longest rehearsal, in seconds. */
    public static final int LONGEST_REHEARSAL_SECONDS = 3600;

    /** Checks the numbers. */
    public Pace {
        if (!(speed > 0.0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("speed: found " + speed + ", expected a number above 0");
        }
        if (!(rehearsalSeconds >= 0.0 && rehearsalSeconds <= LONGEST_REHEARSAL_SECONDS)) {
            throw new IllegalArgumentException(
                    "rehearsal: found " + rehearsalSeconds + ", expected seconds, 0 to " + LONGEST_REHEARSAL_SECONDS);
        }
    }
}
