package org.cellbed.enodeb;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.scenario.RadioTrace;

/** Says where recorded channels were mended, and when they begin anew. Stateless. */
final class TraceEvents {
    private final Cell cell;

    TraceEvents(Cell cell) {
        this.cell = cell;
    }

    /** A device takes part from a slot on. */
    void joined(int device, int slot, Outbox out) {
        cell.trace(device).filter(trace -> trace.closedGaps() > 0).ifPresent(trace -> {
            String detail = trace.name() + ": " + trace.closedGaps() + " long gaps closed up";
            event(slot, "trace-mended", device, detail, out);
        });
    }

    /** A slot opens. */
    void opened(int slot, int[] devices, Outbox out) {
        if (slot == 0 || devices.length == 0 || cell.trace(devices[0]).isEmpty()) {
            return;
        }
        for (int device : devices) {
            Optional<RadioTrace> trace = cell.trace(device);
            double duration = trace.orElseThrow().durationSeconds();
            if (Math.floor(cell.openedSeconds(slot) / duration) > Math.floor(cell.openedSeconds(slot - 1) / duration)) {
                event(slot, "trace-wrapped", device, trace.orElseThrow().name(), out);
            }
        }
    }

    private void event(int slot, String event, int device, String detail, Outbox out) {
        out.toJournal(new EventOccurred(cell.openedSeconds(slot), event, "device-" + device, detail));
    }
}
