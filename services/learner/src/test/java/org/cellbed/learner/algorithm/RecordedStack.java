package org.cellbed.learner.algorithm;

import java.util.List;
import org.cellbed.learner.nn.AdamState;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.StackShape;

/** Says what it is asked to do and which choices it is shown, and does it. */
record RecordedStack(NetStack stack, String name, List<String> calls, List<int[]> shown) implements NetStack {
    @Override
    public StackShape shape() {
        return stack.shape();
    }

    @Override
    public double[] forward(double[] numbers, int[] choices) {
        calls.add(name + ".forward");
        shown.add(choices.clone());
        return stack.forward(numbers, choices);
    }

    @Override
    public void backward(double[] outputGradients) {
        calls.add(name + ".backward");
        stack.backward(outputGradients);
    }

    @Override
    public double[] inputGradients(double[] outputGradients, int from, int count) {
        calls.add(name + ".inputGradients");
        return stack.inputGradients(outputGradients, from, count);
    }

    @Override
    public double[] step(double rate, double clip) {
        calls.add(name + ".step");
        return stack.step(rate, clip);
    }

    @Override
    public double[] gradient(int net) {
        return stack.gradient(net);
    }

    @Override
    public double[] parameters(int net) {
        return stack.parameters(net);
    }

    @Override
    public void setParameters(int net, double[] parameters) {
        stack.setParameters(net, parameters);
    }

    @Override
    public void approach(NetStack other, double rate) {
        calls.add(name + ".approach");
        stack.approach(((RecordedStack) other).stack(), rate);
    }

    @Override
    public AdamState adam() {
        return stack.adam();
    }

    @Override
    public void setAdam(AdamState state) {
        stack.setAdam(state);
    }

    @Override
    public void close() {
        stack.close();
    }
}
