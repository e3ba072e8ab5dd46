package org.cellbed.rundir;

import java.util.Map;
import org.cellbed.model.message.Message;

/**
 * The results of other policies with the tasks of a cell, for comparison. {@link #means} may be called from any thread.
 */
public interface CellReferences {
    /** References without any policy. */
    CellReferences NONE = new CellReferences() {
        @Override
        public void receive(Message message) {
            // compares nothing
        }

        @Override
        public Map<String, ReferenceMeans> means() {
            return Map.of();
        }
    };

    /** Handles an entry in the journal of the cell. */
    void receive(Message message);

    /** Returns the means of each policy, by name, over the last comparable slots. */
    Map<String, ReferenceMeans> means();
}
