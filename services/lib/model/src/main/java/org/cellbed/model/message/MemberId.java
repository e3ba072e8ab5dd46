package org.cellbed.model.message;

/**
 * One process of a cell.
 *
 * @param kind device or server
 * @param instance the name of the process
 * @param incarnation grows each time that a process of this name starts
 */
public record MemberId(MemberKind kind, String instance, long incarnation) {
    /** Returns the identity of a device's process. */
    public static MemberId device(String instance, long incarnation) {
        return new MemberId(MemberKind.DEVICE, instance, incarnation);
    }

    /** Returns the identity of a server's process. */
    public static MemberId server(String instance, long incarnation) {
        return new MemberId(MemberKind.SERVER, instance, incarnation);
    }

    /** Whether both are processes of one name, maybe one before and one after a restart. */
    public boolean sameInstance(MemberId other) {
        return kind == other.kind && instance.equals(other.instance);
    }
}
