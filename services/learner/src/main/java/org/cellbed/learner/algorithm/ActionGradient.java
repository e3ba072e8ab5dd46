package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.cellbed.learner.nn.NetStack;

/** How a critic tells an actor which way to go. */
interface ActionGradient {
    /**
     * The gradient of the actors' loss, -Q in the mean over the rows that have a task.
     *
     * @param batch what is learned from
     * @param decisions [agents, batch] what the others do while an agent thinks of its own action
     * @param logits [agents, batch, places] of the actors
     * @param critics an agent's own action is in the columns after the state; their parameters are not changed
     * @param into [agents, batch, places] added to
     * @return the mean loss of the agents
     */
    double add(Minibatch batch, int[] decisions, double[] logits, NetStack critics, double[] into);

    /** Goes on in the streams of random numbers where one of the same kind for fewer agents was. */
    void goOnFrom(ActionGradient smaller);

    /** Saves the places in streams of random numbers. */
    void save(DataOutput out) throws IOException;

    /** Goes on where another was that has saved. */
    void restore(DataInput in) throws IOException;
}
