package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.cellbed.learner.nn.NetStack;

/** Computes the gradient that a critic gives to an actor. */
interface ActionGradient {
    /**
     * Adds the gradient of the actors' loss, -Q averaged over the rows that have a task.
     *
     * @param batch the transitions of the update
     * @param decisions [agents, batch] the actions of the other agents while an agent's own action varies
     * @param logits [agents, batch, places] output of the actors
     * @param critics an agent's own action is in the columns after the state; their parameters are not changed
     * @param into [agents, batch, places] the gradients are added to this
     * @return the mean loss of the agents
     */
    double add(Minibatch batch, int[] decisions, double[] logits, NetStack critics, double[] into);

    /** Continues the streams of random numbers of a gradient of the same kind for fewer agents. */
    void goOnFrom(ActionGradient smaller);

    /** Saves the positions in the streams of random numbers. */
    void save(DataOutput out) throws IOException;

    /** Restores saved positions. */
    void restore(DataInput in) throws IOException;
}
