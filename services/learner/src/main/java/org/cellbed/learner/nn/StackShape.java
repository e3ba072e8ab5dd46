package org.cellbed.learner.nn;

import java.io.Serializable;
import java.util.List;
import org.cellbed.model.actor.DenseLayer;

/**
 * The shape of equal networks side by side, each with parameters and rows of its own.
 *
 * @param nets number of networks
 * @param batch rows that each computes at once
 * @param widths inputs, hidden layers, outputs; all but the last layer are followed by a ReLU
 * @param choices the last inputs of a row, if these are choices
 */
public record StackShape(int nets, int batch, List<Integer> widths, Choices choices) {
    /** Checks that all counts are positive and that the choices leave an input for numbers. */
    public StackShape {
        widths = List.copyOf(widths);
        if (nets < 1 || batch < 1 || widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("nets, batch and widths are " + nets + ", " + batch + " and " + widths
                    + ", expected all above 0 and two widths or more");
        }
        if (choices.inputs() >= widths.get(0)) {
            throw new IllegalArgumentException(
                    choices + " are " + choices.inputs() + " inputs, expected fewer than " + widths.get(0));
        }
    }

    /** Creates a shape whose inputs are all numbers. */
    public StackShape(int nets, int batch, List<Integer> widths) {
        this(nets, batch, widths, Choices.NONE);
    }

    /**
     * Inputs that are choices: each occupies as many inputs as it has alternatives, with a one and zeros, or zeros
     * alone.
     *
     * @param count number of choices
     * @param alternatives number of alternatives of each
     */
    public record Choices(int count, int alternatives) implements Serializable {
        /** No choices. */
        public static final Choices NONE = new Choices(0, 0);

        /** Checks that both counts are positive or both 0. */
        public Choices {
            boolean none = count == 0 && alternatives == 0;
            if (!none && (count < 1 || alternatives < 1)) {
                throw new IllegalArgumentException("count and alternatives are " + count + " and " + alternatives
                        + ", expected both above 0 or both 0");
            }
        }

        /** Returns the number of inputs that the choices occupy. */
        public int inputs() {
            return count * alternatives;
        }
    }

    /** Returns the number of layers that have parameters. */
    public int layers() {
        return widths.size() - 1;
    }

    /** Returns the width of a row of inputs. */
    public int inputs() {
        return widths.get(0);
    }

    /** Returns the number of inputs that are numbers; choices follow them. */
    public int numbers() {
        return inputs() - choices.inputs();
    }

    /** Returns the width of a row of outputs. */
    public int outputs() {
        return widths.get(layers());
    }

    /** Returns the number of parameters of one network. */
    public int parameterCount() {
        int count = 0;
        for (int layer = 0; layer < layers(); layer++) {
            count += DenseLayer.parameterCount(widths.get(layer), widths.get(layer + 1));
        }
        return count;
    }

    /**
     * Checks that an array holds the rows of all networks.
     *
     * @throws IllegalArgumentException if its length differs; the message names the array
     */
    public void requireRows(double[] array, int width, String name) {
        requireRows(array.length, width, name);
    }

    /**
     * Checks that an array holds, for each choice in the rows of all networks, an alternative or a negative number.
     *
     * @throws IllegalArgumentException if its length differs or an alternative does not exist
     */
    public void requireChoices(int[] array) {
        requireRows(array.length, choices.count(), "choices");
        for (int chosen : array) {
            if (chosen >= choices.alternatives()) {
                throw new IllegalArgumentException(
                        "choices has " + chosen + ", expected alternatives below " + choices.alternatives());
            }
        }
    }

    private void requireRows(int length, int width, String name) {
        int expected = nets * batch * width;
        if (length != expected) {
            throw new IllegalArgumentException(name + " has " + length + " numbers, expected [" + nets + ", " + batch
                    + ", " + width + "] = " + expected);
        }
    }
}
