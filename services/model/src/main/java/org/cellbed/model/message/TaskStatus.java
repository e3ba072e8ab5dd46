package org.cellbed.model.message;

/** How a task ended. */
public enum TaskStatus {
    /** Its result reached the device in time. */
    DONE("done"),
    /** It took longer than the deadline, which is recorded as its delay. The work was not cancelled. */
    TIMED_OUT("timed_out"),
    /** It had no result. */
    LOST("lost");

    private final String text;

    TaskStatus(String text) {
        this.text = text;
    }

    /** As written to files. */
    public String text() {
        return text;
    }
}
