package org.cellbed.learner.nn;

/**
 * Networks of one shape that learn by Adam. Arrays are [nets, batch, width], row by row. Argument arrays belong to
 * the caller; a returned array is overwritten by the next call of the same method. A network's parameters are, layer
 * by layer, W [in, out] row by row, then b [out].
 *
 * <p>Not thread-safe. The same calls give the same bits on the same machine.
 */
public interface NetStack extends AutoCloseable {
    /** Returns the shape of the stack. */
    StackShape shape();

    /**
     * Computes the outputs of all networks if all inputs are numbers.
     *
     * @param numbers [nets, batch, inputs]
     * @return [nets, batch, outputs]
     */
    default double[] forward(double[] numbers) {
        return forward(numbers, new int[0]);
    }

    /**
     * Computes the outputs of all networks.
     *
     * @param numbers [nets, batch, numbers] the inputs before the choices
     * @param choices [nets, batch, choices] the chosen alternative, from 0; negative for none
     * @return [nets, batch, outputs]
     */
    double[] forward(double[] numbers, int[] choices);

    /**
     * Computes the gradient of a loss by the parameters, at the inputs of the last {@link #forward}. It replaces the
     * previous gradient.
     *
     * @param outputGradients [nets, batch, outputs] the gradient of the loss by the outputs
     */
    void backward(double[] outputGradients);

    /**
     * Computes the gradient of a loss by some of the inputs, at the inputs of the last {@link #forward}. Parameters
     * and their gradients stay untouched.
     *
     * @param outputGradients [nets, batch, outputs] the gradient of the loss by the outputs
     * @param from the first requested input
     * @param count number of requested inputs
     * @return [nets, batch, count]
     */
    double[] inputGradients(double[] outputGradients, int from, int count);

    /**
     * Makes one step of Adam by the gradient of the last {@link #backward}, clipped for each network separately.
     *
     * @param rate step size
     * @param clip greatest norm
     * @return [nets] the norms before clipping
     * @throws IllegalStateException if a norm is not finite: training has diverged
     */
    double[] step(double rate, double clip);

    /** Returns the gradient of the last {@link #backward} by the parameters of one network, in their order. */
    double[] gradient(int net);

    /** Returns a copy of the parameters of one network. */
    double[] parameters(int net);

    /** Replaces the parameters of one network. */
    void setParameters(int net, double[] parameters);

    /**
     * Moves all parameters towards those of another stack: p + rate (other - p).
     *
     * @param other a stack of the same implementation and shape
     */
    void approach(NetStack other, double rate);

    /** Returns the state of Adam. */
    AdamState adam();

    /** Replaces the state of Adam. */
    void setAdam(AdamState state);

    @Override
    void close();
}
