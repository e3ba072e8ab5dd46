package org.cellbed.runtime.topic;

/** Who writes to topics and reads from them. */
public enum Party {
    /** A user device. */
    DEVICE("device"),
    /** The eNodeB of a cell. */
    ENODEB("eNodeB"),
    /** An edge server; server 1 is one of them. */
    SERVER("server"),
    /** The learner, where there is one. */
    LEARNER("learner"),
    /** The recorder, which writes the run directory. */
    RECORDER("recorder"),
    /** The command line of whoever looks after the run. */
    OPERATOR("operator");

    private final String text;

    Party(String text) {
        this.text = text;
    }

    /** As people call it. */
    public String text() {
        return text;
    }
}
