package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.replay.AgentSpace;

/** The exact gradient over an agent's own actions: the critic values each of them. Stateless. */
final class Expected implements ActionGradient {
    private final AgentSpace space;
    private final double entropyBonus;

    Expected(AgentSpace space, double entropyBonus) {
        this.space = space;
        this.entropyBonus = entropyBonus;
    }

    @Override
    public double add(Minibatch batch, int[] decisions, double[] logits, NetStack critics, double[] into) {
        int places = space.places();
        double[][] values = values(batch, decisions, critics);
        double loss = 0.0;
        for (int k = 0; k < values.length; k++) {
            int agent = k / batch.size();
            int row = k % batch.size();
            if (batch.state(row, false).active()[agent]) {
                boolean[] allowed = batch.state(row, false).places();
                double[] p = LogitGradients.softmax(logits, k * places, allowed);
                loss += LogitGradients.addExpected(p, values[k], entropyBonus, 1.0 / batch.size(), into, k * places);
            }
        }
        return loss / space.agents();
    }

    @Override
    public void goOnFrom(ActionGradient smaller) {
        // nothing is drawn
    }

    @Override
    public void save(DataOutput out) {
        // nothing is drawn
    }

    @Override
    public void restore(DataInput in) {
        // nothing is drawn
    }

    /** Returns the value of each own action while the others' actions are fixed, [agents * batch][places]. */
    private double[][] values(Minibatch batch, int[] decisions, NetStack critics) {
        double[] states = batch.statesForEach(false);
        int[] actions = batch.jointActions(decisions);
        double[][] values = new double[space.agents() * batch.size()][space.places()];
        for (int asked = 0; asked < space.places(); asked++) {
            for (int k = 0; k < values.length; k++) {
                actions[k * space.agents()] = asked;
            }
            double[] q = critics.forward(states, actions);
            for (int k = 0; k < values.length; k++) {
                values[k][asked] = q[k];
            }
        }
        return values;
    }
}
