package org.cellbed.runtime.kafka;

import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;

/** When a message takes effect, where it says so. A mere time stamp, as that of a load, is none. */
final class EffectiveTime {
    private EffectiveTime() {}

    /** Emulated seconds; NaN where the message does not say. */
    static double of(Message message) {
        if (message instanceof SlotOpened opened) {
            return opened.openedSeconds();
        } else if (message instanceof TaskUploaded uploaded) {
            return uploaded.arrivesSeconds();
        } else if (message instanceof TaskForwarded forwarded) {
            return forwarded.arrivesSeconds();
        } else if (message instanceof TaskCompleted completed) {
            return completed.completedSeconds();
        } else if (message instanceof OutageBegan began) {
            return began.atSeconds();
        } else if (message instanceof OutageEnded ended) {
            return ended.atSeconds();
        }
        return Double.NaN;
    }
}
