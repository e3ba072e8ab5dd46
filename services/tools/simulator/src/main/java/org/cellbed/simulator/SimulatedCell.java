package org.cellbed.simulator;

import java.util.List;
import java.util.Optional;
import org.cellbed.device.DeviceRole;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.enodeb.EnodebRole;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.role.Role;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.simulator.wire.Endpoint;
import org.cellbed.simulator.wire.Links;
import org.cellbed.simulator.wire.MemoryWire;

/** All roles of a cell on a memory wire, in virtual time. Not thread-safe. */
public final class SimulatedCell {
    private final MemoryWire wire;
    private final Endpoint enodeb;
    private final EnodebRole enodebRole;

    /**
     * Creates a cell that is ready to run, with all processes that take part at any time.
     *
     * @param slots slots in which tasks are generated
     * @param policy serves all devices, or the eNodeB
     * @param observers roles that read the cell's journal
     */
    public SimulatedCell(Cell cell, int slots, Policy policy, Links links, List<Role> observers) {
        this(cell, slots, policy, links, observers, 0, Optional.empty());
    }

    /**
     * Creates a cell with a learner that trains its policy.
     *
     * @param policyVersion the version of the weights that the policy has; 0 without weights
     * @param learner the learner, which each slot waits for
     */
    public SimulatedCell(
            Cell cell,
            int slots,
            Policy policy,
            Links links,
            List<Role> observers,
            int policyVersion,
            Optional<? extends Role> learner) {
        this.wire = new MemoryWire(links);
        Optional<CentralPolicy> central =
                policy instanceof CentralPolicy atEnodeb ? Optional.of(atEnodeb) : Optional.empty();
        EnodebRole.Following following = new EnodebRole.Following(learner.isPresent(), policyVersion);
        this.enodebRole = new EnodebRole(cell, slots, central, Timing.VIRTUAL, following);
        this.enodeb = new Endpoint("enodeb", enodebRole);
        wire.directory().addEnodeb(enodeb);
        for (Role observer : observers) {
            wire.directory().addObserver(new Endpoint("observer", observer));
        }
        learner.ifPresent(role -> wire.directory().addObserver(new Endpoint("learner", role)));
        wire.start(enodeb);
        int started = 0;
        for (MembershipPlan.Change change : cell.memberships().changes().values()) {
            for (int server : change.serversJoining()) {
                String instance = "server-process-" + ++started;
                start(new Endpoint(instance, new EdgeServerRole(instance, 1, server == 1, cell, Timing.VIRTUAL)));
            }
            for (int joining = change.devicesJoining().size(); joining > 0; joining--) {
                String instance = "device-process-" + ++started;
                start(new Endpoint(instance, new DeviceRole(instance, 1, cell, policy, Timing.VIRTUAL)));
            }
        }
    }

    /**
     * Delivers some of the cell's messages.
     *
     * @param messages the greatest number of messages to deliver
     * @return whether the run is over
     */
    public boolean advance(int messages) {
        boolean more = wire.deliver(messages);
        if (!more && !enodebRole.finished()) {
            throw new IllegalStateException(
                    "simulation stalled: no message is in flight, but the run has not finished");
        }
        return !more;
    }

    /** Stops the run: no further slot with tasks opens, and tasks in flight are completed. */
    public void stop() {
        wire.tell(enodeb, new StopRequested());
    }

    private void start(Endpoint endpoint) {
        wire.directory().addMember(endpoint);
        wire.start(endpoint);
    }
}
