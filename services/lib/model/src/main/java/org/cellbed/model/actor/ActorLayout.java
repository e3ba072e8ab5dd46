package org.cellbed.model.actor;

import java.util.List;

/**
 * The shape of an actor: dense layers, all but the last followed by a ReLU.
 *
 * @param widths number of inputs, of neurons in each hidden layer, and of outputs; at least two numbers
 * @param heads number of choices made at once; each chooses among outputs / heads alternatives
 */
public record ActorLayout(List<Integer> widths, int heads) {
    /** Checks that there are at least two positive widths and that the heads divide the outputs evenly. */
    public ActorLayout {
        widths = List.copyOf(widths);
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("widths are " + widths + ", expected two or more, all above 0");
        }
        if (heads < 1 || widths.get(widths.size() - 1) % heads != 0) {
            throw new IllegalArgumentException(
                    "heads is " + heads + ", expected a divisor of the outputs " + widths.get(widths.size() - 1));
        }
    }

    /** Returns the number of inputs, which is the width of an observation. */
    public int inputs() {
        return widths.get(0);
    }

    /** Returns the number of logits of all heads together. */
    public int outputs() {
        return widths.get(widths.size() - 1);
    }

    /** Returns the number of layers that have weights. */
    public int layers() {
        return widths.size() - 1;
    }

    /** Returns the number of parameters of all layers together. */
    public int parameterCount() {
        int count = 0;
        for (int layer = 0; layer < layers(); layer++) {
            count += DenseLayer.parameterCount(widths.get(layer), widths.get(layer + 1));
        }
        return count;
    }
}
