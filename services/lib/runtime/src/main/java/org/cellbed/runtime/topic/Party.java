package org.cellbed.runtime.topic;

/** The writers and readers of topics. */
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
    /** The command line. */
    OPERATOR("operator");

    private final String text;

    Party(String text) {
        this.text = text;
    }

    /** Returns the name for people. */
    public String text() {
        return text;
    }
}
