package org.cellbed.model.message;

/** How a task ended. */
public enum TaskStatus {
    /** Its result reached the device in time. */
    DONE,
    /** It took longer than the deadline, which is recorded as its delay. The work was not cancelled. */
    TIMED_OUT,
    /** It had no result. */
    LOST
}
