package org.cellbed.learner.nn;

import java.io.Serializable;
import java.util.List;
import org.cellbed.model.actor.DenseLayer;

/**
 * Networks of one shape side by side, each with parameters and rows of its own.
 *
 * @param nets how many
 * @param batch rows that each computes at once
 * @param widths inputs, hidden layers, outputs; all but the last layer are followed by a ReLU
 * @param choices what the last inputs of a row are
 */
public record StackShape(int nets, int batch, List<Integer> widths, Choices choices) {
    /** Checks that there is something to compute. */
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

    /** Networks all of whose inputs are numbers. */
    public StackShape(int nets, int batch, List<Integer> widths) {
        this(nets, batch, widths, Choices.NONE);
    }

    /**
     * Choices among inputs: each is as many inputs as there are alternatives, a one and zeros, or zeros alone.
     *
     * @param count how many choices
     * @param alternatives of each
     */
    public record Choices(int count, int alternatives) implements Serializable {
        /** No choices. */
        public static final Choices NONE = new Choices(0, 0);

        /** Checks that there is something to choose from. */
        public Choices {
            boolean none = count == 0 && alternatives == 0;
            if (!none && (count < 1 || alternatives < 1)) {
                throw new IllegalArgumentException("count and alternatives are " + count + " and " + alternatives
                        + ", expected both above 0 or both 0");
            }
        }

        /** How many inputs they are. */
        public int inputs() {
            return count * alternatives;
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

    /** How many inputs are numbers; choices follow them. */
    public int numbers() {
        return inputs() - choices.inputs();
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
        requireRows(array.length, width, name);
    }

    /**
     * An array has an alternative, or a number below 0, for each choice in the rows of all networks.
     *
     * @throws IllegalArgumentException where it has not
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
