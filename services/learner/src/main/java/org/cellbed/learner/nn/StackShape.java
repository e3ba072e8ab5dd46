package org.cellbed.learner.nn;

import java.util.List;
import org.cellbed.model.actor.DenseLayer;

/**
 * Networks of one shape side by side, each with parameters and rows of its own.
 *
 * @param nets how many
 * @param batch rows that each computes at once
 * @param widths inputs, hidden layers, outputs; all but the last layer are followed by a ReLU
 */
public record StackShape(int nets, int batch, List<Integer> widths) {
    /** Checks that there is something to compute. */
    public StackShape {
        widths = List.copyOf(widths);
        if (nets < 1 || batch < 1 || widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("nets, batch and widths are " + nets + ", " + batch + " and " + widths
                    + ", expected all above 0 and two widths or more");
        }
    }

    /** How many layers have parameters. */
    public int layers() {
        return widths.size() - 1;
    }

    /** The width of a row of inputs. */
    public int inputs() {
        return widths.get(0);
    }

    /** The width of a row of outputs. */
    public int outputs() {
        return widths.get(layers());
    }

    /** The parameters of one network. */
    public int parameterCount() {
        int count = 0;
        for (int layer = 0; layer < layers(); layer++) {
            count += DenseLayer.parameterCount(widths.get(layer), widths.get(layer + 1));
        }
        return count;
    }

    /**
     * An array has as many numbers as the rows of all networks.
     *
     * @throws IllegalArgumentException where it has not; the message names it
     */
    public void requireRows(double[] array, int width, String name) {
        int expected = nets * batch * width;
        if (array.length != expected) {
            throw new IllegalArgumentException(name + " has " + array.length + " numbers, expected [" + nets + ", "
                    + batch + ", " + width + "] = " + expected);
        }
    }
}
