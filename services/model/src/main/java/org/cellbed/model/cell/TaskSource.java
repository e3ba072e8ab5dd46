package org.cellbed.model.cell;

import java.util.Optional;

/** The tasks of one device as a function of the slot. Not thread-safe. */
public interface TaskSource {
    /** The task of a slot; empty in a slot in which the device has none. */
    Optional<Task> in(int slot);
}
