package org.cellbed.device;

import java.util.List;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.RadioTrace;
import org.cellbed.model.testing.CellBuilder;

/** A cell with a recorded channel: 0 dB in the first two seconds, 10 dB in the third. */
final class Traced {
    private Traced() {}

    static Cell cell() {
        RadioTrace trace = new RadioTrace("t", new double[] {0.0, 2.0}, new double[] {0.0, 10.0}, 1.0, 0);
        return new CellBuilder()
                .channel(new Channel.Traces("/traces", List.of(trace)))
                .slotSeconds(1.0)
                .cell(1);
    }
}
