package org.cellbed.simulator.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;

/** Every member that the eNodeB knew at the end of the run is notified of it, or was detached before. */
final class FarewellCheck implements WireWatch {
    private final Set<Long> announced = new HashSet<>();
    private boolean finished;

    @Override
    public void sent(String from, String to, Message message) {
        finished |= message instanceof RunFinished;
    }

    @Override
    public void delivered(String to, Message message) {
        if (!finished && message instanceof MemberAnnounced member) {
            announced.add(member.member().incarnation());
        }
    }

    /** Some time after the end. */
    void allHaveFinished(List<Fleet.Running> alive) {
        for (Fleet.Running process : alive) {
            Check.that(
                    process.finished() || !announced.contains(process.incarnation()),
                    "whoever was known hears of the end",
                    process);
        }
    }
}
