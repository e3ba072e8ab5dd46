package org.cellbed.model.message;

/** The two kinds of member of a cell. */
public enum MemberKind {
    /** A user device. */
    DEVICE("device"),
    /** An edge server. */
    SERVER("server");

    private final String text;

    MemberKind(String text) {
        this.text = text;
    }

    /** Returns the name of the member at an index, as events and instances have it, such as {@code device-3}. */
    public String name(int index) {
        return text + "-" + index;
    }
}
