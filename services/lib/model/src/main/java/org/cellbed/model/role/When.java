package org.cellbed.model.role;

/** The time at which a timer fires; a time that has passed means at once. */
public sealed interface When {
    /** An emulated time. The role is never given an earlier time than this one. Not in virtual time. */
    record At(double emulatedSeconds) implements When {}

    /**
     * An emulated time, less a lead by the wall clock, so that a message can be sent before it takes effect. Not in virtual
     * time.
     */
    record Before(double emulatedSeconds, double leadWallSeconds) implements When {}

    /** A delay by the wall clock. Has no effect where there is no clock. */
    record After(double wallSeconds) implements When {}
}
