package org.cellbed.learner;

import java.util.List;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/**
 * Stands in for the learner if nothing is trained: sends the weights of an earlier run to every device that joins.
 * Not thread-safe.
 */
public final class WeightsRole implements Role {
    private static final int ENODEB = 0;

    private final List<ActorWeights> weights;
    private boolean finished;

    /** Creates a role that has sent nothing yet. */
    public WeightsRole(List<ActorWeights> weights) {
        this.weights = List.copyOf(weights);
    }

    @Override
    public void start(Outbox out) {
        weights.stream()
                .filter(each -> each.agent() == ENODEB)
                .forEach(each -> out.send(new Address.Enodeb(), new WeightsPublished(each)));
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message instanceof MemberJoined joined && joined.profile() instanceof DeviceProfile device) {
            weights.stream()
                    .filter(each -> each.agent() == device.device())
                    .forEach(each -> out.send(new Address.Device(device.device()), new WeightsPublished(each)));
        } else if (message instanceof RunFinished) {
            finished = true;
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("found timer " + timer + ", expected none: this role sets no timer");
    }

    /** Whether the run is over. */
    public boolean finished() {
        return finished;
    }
}
