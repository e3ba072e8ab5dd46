package org.cellbed.rundir;

import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/** A recorder that summarises the journal of a cell without writing files. Not thread-safe. */
public final class SummaryRecorder implements Role {
    private final CellConstants constants;
    private final SummaryBuilder summary;

    /** Creates a recorder of a cell. */
    public SummaryRecorder(CellConstants constants) {
        this.constants = constants;
        this.summary = new SummaryBuilder(constants.maxServers());
    }

    @Override
    public void start(Outbox out) {
        // the recorder only reads
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message instanceof Transition transition) {
            summary.add(transition, SlotMeans.of(transition, constants.w1(), constants.w2()));
        } else if (message instanceof RunFinished finished) {
            summary.add(finished);
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("found timer " + timer + ", expected none");
    }

    /** Returns the summary of the run. */
    public CellSummary summary() {
        return summary.build();
    }
}
