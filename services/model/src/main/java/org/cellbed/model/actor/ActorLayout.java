package org.cellbed.model.actor;

import java.util.List;

/**
 * The shape of an actor: dense layers, all but the last followed by a ReLU.
 *
 * @param widths inputs, the hidden layers, outputs; at least two
 * @param heads how many choices are made at once; each has outputs / heads alternatives
 */
public record ActorLayout(List<Integer> widths, int heads) {
    /** Checks that the widths are those of layers. */
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

    /** How many numbers an observation has. */
    public int inputs() {
        return widths.get(0);
    }

    /** How many logits there are, of all heads. */
    public int outputs() {
        return widths.get(widths.size() - 1);
    }

    /** How many layers have weights. */
    public int layers() {
        return widths.size() - 1;
    }

    /** How many parameters all layers have. */
    public int parameterCount() {
        int count = 0;
        for (int layer = 0; layer < layers(); layer++) {
            count += DenseLayer.parameterCount(widths.get(layer), widths.get(layer + 1));
        }
        return count;
    }
}
