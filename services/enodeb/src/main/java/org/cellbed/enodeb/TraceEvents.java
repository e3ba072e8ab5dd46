package org.cellbed.enodeb;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.scenario.RadioTrace;

/** The events of recorded channels: closed gaps, and restarts of a trace. Not thread-safe. */
final class TraceEvents {
    private final Cell cell;
    private final EventLog events;

    TraceEvents(Cell cell, EventLog events) {
        this.cell = cell;
        this.events = events;
    }

    /** Reports the gaps of the trace of a device that takes part from a slot on. */
    void joined(int device, int slot, Outbox out) {
        cell.trace(device).filter(trace -> trace.closedGaps() > 0).ifPresent(trace -> {
            String detail = trace.name() + ": " + trace.closedGaps() + " long gaps closed up";
            event(slot, EventKind.TRACE_MENDED, device, detail, out);
        });
    }

    /** Reports the traces that start again when a slot opens. */
    void opened(int slot, int[] devices, Outbox out) {
        if (slot == 0 || devices.length == 0 || cell.trace(devices[0]).isEmpty()) {
            return;
        }
        for (int device : devices) {
            Optional<RadioTrace> trace = cell.trace(device);
            double duration = trace.orElseThrow().durationSeconds();
            if (Math.floor(cell.openedSeconds(slot) / duration) > Math.floor(cell.openedSeconds(slot - 1) / duration)) {
                event(slot, EventKind.TRACE_WRAPPED, device, trace.orElseThrow().name(), out);
            }
        }
    }

    private void event(int slot, EventKind kind, int device, String detail, Outbox out) {
        events.add(cell.openedSeconds(slot), kind, "device-" + device, detail, out);
    }
}
