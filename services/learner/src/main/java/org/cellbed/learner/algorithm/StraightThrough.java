package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.model.random.RandomStream;

/**
 * The straight-through Gumbel-Softmax estimator: the critic receives a sampled action, one-hot as in execution, and
 * its gradient by that action goes through the softmax. Not thread-safe.
 */
final class StraightThrough implements ActionGradient {
    private final AgentSpace space;
    private final double temperature;
    private final RandomStream[] draws;

    /**
     * Creates an estimator.
     *
     * @param draws [agents] one stream for each agent
     */
    StraightThrough(AgentSpace space, double temperature, RandomStream[] draws) {
        this.space = space;
        this.temperature = temperature;
        this.draws = draws;
    }

    @Override
    public double add(Minibatch batch, int[] decisions, double[] logits, NetStack critics, double[] into) {
        int places = space.places();
        int[] actions = batch.jointActions(decisions);
        double[][] s = new double[space.agents() * batch.size()][];
        double[] minusQ = new double[s.length];
        for (int k = 0; k < s.length; k++) {
            int agent = k / batch.size();
            int row = k % batch.size();
            s[k] = sample(batch.state(row, false).places(), logits, k, agent, actions);
            minusQ[k] = batch.state(row, false).active()[agent] ? -1.0 / batch.size() : 0.0;
        }
        double[] q = critics.forward(batch.statesForEach(false), actions);
        double loss = 0.0;
        for (int k = 0; k < s.length; k++) {
            loss += minusQ[k] * q[k];
        }
        double[] c = critics.inputGradients(minusQ, space.stateWidth(), places);
        for (int k = 0; k < s.length; k++) {
            LogitGradients.addStraightThrough(s[k], c, k * places, temperature, into);
        }
        return loss / space.agents();
    }

    @Override
    public void goOnFrom(ActionGradient smaller) {
        RandomStream[] before = ((StraightThrough) smaller).draws;
        for (int agent = 0; agent < before.length; agent++) {
            draws[agent].moveTo(before[agent].position());
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (RandomStream stream : draws) {
            out.writeLong(stream.position());
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        for (RandomStream stream : draws) {
            stream.moveTo(in.readLong());
        }
    }

    /** Replaces an agent's own action in its row by a sample and returns the softmax that belongs to it. */
    private double[] sample(boolean[] allowed, double[] logits, int k, int agent, int[] actions) {
        double[] noise = new double[space.places()];
        int at = k * noise.length;
        actions[k * space.agents()] = GumbelMax.sample(logits, at, allowed, noise, draws[agent]);
        return LogitGradients.softmax(logits, at, noise, allowed, temperature);
    }
}
