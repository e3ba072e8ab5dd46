package org.cellbed.model.cell;

/** The properties of a device or a server that stay constant during a run. */
public sealed interface MemberProfile permits DeviceProfile, ServerProfile {
    /** Returns the member's index, from 1. */
    int index();
}
