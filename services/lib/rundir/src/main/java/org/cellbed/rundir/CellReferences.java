package org.cellbed.rundir;

import java.util.Map;
import org.cellbed.model.message.Message;

/** What other policies would have done with the tasks of a cell. {@link #means} may be called from any thread. */
public interface CellReferences {
    /** No other policy is compared. */
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

    /** Hears of an entry in the journal of the cell. */
    void receive(Message message);

    /** Returns the means of each policy over the last slots that could be compared, by its name. */
    Map<String, ReferenceMeans> means();
}
