package org.cellbed.model.cell;

import java.util.Optional;

/** The tasks of one device as a function of the slot. Not thread-safe. */
public interface TaskSource {
    /** Returns the task of a slot; empty if the device has none. */
    Optional<Task> in(int slot);
}
