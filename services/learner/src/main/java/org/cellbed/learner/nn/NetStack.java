package org.cellbed.learner.nn;

/**
 * Networks of one shape that learn by Adam. Arrays are [nets, batch, width], row by row, and belong to the caller where they
 * go in; what comes out is overwritten by the next call of the same method. A network's parameters are, layer by layer, W
 * [in, out] row by row, then b [out].
 *
 * <p>Not thread-safe. The same calls give the same bits on the same machine.
 */
public interface NetStack extends AutoCloseable {
    /** What it is a stack of. */
    StackShape shape();

    /**
     * The outputs of all networks, where all inputs are numbers.
     *
     * @param numbers [nets, batch, inputs]
     * @return [nets, batch, outputs]
     */
    default double[] forward(double[] numbers) {
        return forward(numbers, new int[0]);
    }

    /**
     * The outputs of all networks.
     *
     * @param numbers [nets, batch, numbers] the inputs before choices
     * @param choices [nets, batch, choices] the alternative that is chosen, from 0; below 0 where none is
     * @return [nets, batch, outputs]
     */
    double[] forward(double[] numbers, int[] choices);

    /**
     * Computes the gradient of a loss by the parameters, at the inputs of the last {@link #forward}. It replaces the one
     * before.
     *
     * @param outputGradients [nets, batch, outputs] the gradient of the loss by the outputs
     */
    void backward(double[] outputGradients);

    /**
     * The gradient of a loss by some of the inputs, at the inputs of the last {@link #forward}. No parameter and no gradient
     * of parameters is touched.
     *
     * @param outputGradients [nets, batch, outputs] the gradient of the loss by the outputs
     * @param from the first input that is asked for
     * @param count how many are
     * @return [nets, batch, count]
     */
    double[] inputGradients(double[] outputGradients, int from, int count);

    /**
     * One step of Adam by the gradient of the last {@link #backward}, clipped for each network by itself.
     *
     * @param rate step size
     * @param clip greatest norm
     * @return [nets] the norms before they were clipped
     * @throws IllegalStateException where a norm is not finite: training has diverged
     */
    double[] step(double rate, double clip);

    /** The gradient of the last {@link #backward} by the parameters of one network, in their order. */
    double[] gradient(int net);

    /** A copy of the parameters of one network. */
    double[] parameters(int net);

    /** Replaces the parameters of one network. */
    void setParameters(int net, double[] parameters);

    /**
     * Moves all parameters towards those of another stack: p + rate (other - p).
     *
     * @param other of the same maker and shape
     */
    void approach(NetStack other, double rate);

    /** The state of Adam. */
    AdamState adam();

    /** Replaces the state of Adam. */
    void setAdam(AdamState state);

    @Override
    void close();
}
