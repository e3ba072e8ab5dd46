package org.cellbed.simulator;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.policy.LearnedPolicy;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.PolicyProvider;

/**
 * A learned policy with the weights from the end of its training.
 *
 * @param untrained makes the policy
 * @param weights the weights of all its agents
 * @param choosing the way in which agents choose
 */
public record TrainedPolicy(PolicyProvider untrained, List<ActorWeights> weights, Choosing choosing)
        implements PolicyProvider {
    @Override
    public String name() {
        return untrained.name();
    }

    @Override
    public String summary() {
        return untrained.summary();
    }

    @Override
    public boolean learned() {
        return true;
    }

    /**
     * Creates the policy for a cell.
     *
     * @throws IllegalArgumentException if the weights are those of a cell of another size
     */
    @Override
    public Policy create(CellConstants cell) {
        Policy policy = untrained.create(cell);
        for (ActorWeights each : weights) {
            Optional<Defect> defect = ((LearnedPolicy) policy).adopt(each.choosing(choosing));
            if (defect.isPresent()) {
                throw new IllegalArgumentException("the weights of agent " + each.agent() + " with layers of "
                        + each.layout().widths() + " do not fit a cell of " + cell.maxServers() + " servers");
            }
        }
        return policy;
    }
}
