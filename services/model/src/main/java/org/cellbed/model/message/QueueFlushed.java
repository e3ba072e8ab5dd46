package org.cellbed.model.message;

import java.util.List;

/**
 * Server to eNodeB: these tasks are forgotten. A {@link LoadReported} as of then goes before it.
 *
 * @param server index, from 1
 * @param attachment counts the attachments to this index
 * @param atSeconds when it was ordered for
 * @param tasks in the order in which they would have been computed
 */
public record QueueFlushed(int server, int attachment, double atSeconds, List<Task> tasks) implements Message {
    /** Copies the list. */
    public QueueFlushed {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task by its name.
     *
     * @param slot the slot it was generated in
     * @param device index, from 1
     */
    public record Task(int slot, int device) {}
}
