package org.cellbed.model.actor;

/** The forward pass of one agent's actor. Not thread-safe: every call overwrites the arrays of this instance. */
public final class Actor {
    private final ActorWeights weights;
    private final double[] parameters;
    private final double[][] activations;

    /** Creates an actor from weights that have no {@link ActorWeights#defect}. */
    public Actor(ActorWeights weights) {
        this.weights = weights;
        this.parameters = new double[weights.parameters().length];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = weights.parameters()[k];
        }
        this.activations = weights.layout().widths().stream().map(double[]::new).toArray(double[][]::new);
    }

    /** Returns the weights that this actor was created from. */
    public ActorWeights weights() {
        return weights;
    }

    /**
     * Computes the logits of an observation.
     *
     * @param observation [inputs]
     * @return [outputs]; the array is reused and overwritten by the next call
     */
    public double[] logits(double[] observation) {
        ActorLayout layout = weights.layout();
        if (observation.length != layout.inputs()) {
            throw new IllegalArgumentException(
                    "the observation has " + observation.length + " numbers, expected " + layout.inputs());
        }
        System.arraycopy(observation, 0, activations[0], 0, observation.length);
        int at = 0;
        for (int layer = 0; layer < layout.layers(); layer++) {
            int in = layout.widths().get(layer);
            int out = layout.widths().get(layer + 1);
            DenseLayer.forward(parameters, at, in, out, activations[layer], 0, activations[layer + 1], 0);
            if (layer + 1 < layout.layers()) {
                DenseLayer.rectify(activations[layer + 1], 0, out);
            }
            at += DenseLayer.parameterCount(in, out);
        }
        return activations[layout.layers()];
    }
}
