package org.cellbed.runtime.kafka;

import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;

/**
 * The emulated time at which a message takes effect, if it states one. A time stamp, such as that of a load, is not an
 * effect.
 */
final class EffectiveTime {
    private EffectiveTime() {}

    /** Returns the time in emulated seconds; NaN if the message states none. */
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
