package org.cellbed.learner.nn.nd4j;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.cellbed.learner.nn.StackShape.Choices;

/**
 * The part of a layer whose inputs are choices. The product of a one-hot choice and W is a row of W, so rows are
 * added instead of multiplied, in plain Java. If a batch has more rows than two choices have combinations, the
 * contribution of a pair of choices is summed once per combination and then looked up: for ten agents of six actions
 * and 256 rows this halves the additions. The bias is one more row, which is always chosen. Not thread-safe.
 */
final class ChosenRows {
    /** Contributions added in one pass over a row; a pass costs as much as two additions. */
    private static final int AT_ONCE = 5;

    private final StackedDense layer;
    private final Choices choices;
    private final int columns;
    private final float[] zeros;
    private final float[] row;
    /** Values of a choice: none, then its alternatives. */
    private final int digits;
    /** Values of the second choice of a pair; 1 if pairing does not pay. */
    private final int secondDigits;
    /**
     * Number of groups of one or two choices; the last may lack its second. Groups that pad the last pass contribute
     * nothing.
     */
    private final int groups;
    /** [nets * batch * groups] digit of the first choice * secondDigits + digit of the second. */
    private final int[] chosen;
    /** [inputs + 1][out] the rows of a network that can be chosen, then its bias. */
    private final float[][] weights;
    /**
     * [groups][digits * secondDigits][out] contributions to a network's activations; the first group includes the
     * bias.
     */
    private final float[][][] contributions;
    /** [batch][out] gradients of a network by its activations. */
    private final float[][] deltas;
    /** [inputs + 1][out] gradients of a network by its weights. */
    private final float[][] byWeights;
    /** [digits * secondDigits][out] gradients of a network by the contributions of a group. */
    private final float[][] byContributions;

    /**
     * Creates the arrays of a layer.
     *
     * @param columns width of a row of activations, of which the first columns are the layer's
     */
    ChosenRows(StackedDense layer, int columns) {
        int out = (int) layer.getNOut();
        this.layer = layer;
        this.choices = layer.choices();
        this.columns = columns;
        this.zeros = new float[out];
        this.row = new float[out];
        this.digits = choices.alternatives() + 1;
        this.secondDigits = digits * digits < layer.batch() ? digits : 1;
        int needed = (choices.count() + together() - 1) / together();
        this.groups = (needed + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
        this.chosen = new int[layer.nets() * layer.batch() * groups];
        this.weights = new float[choices.inputs() + 1][out];
        this.contributions = new float[groups][digits * secondDigits][out];
        this.deltas = new float[layer.batch()][out];
        this.byWeights = new float[choices.inputs() + 1][out];
        this.byContributions = new float[digits * secondDigits][out];
    }

    private int together() {
        return secondDigits > 1 ? 2 : 1;
    }

    /**
     * Overwrites the activations with the rows of W that are chosen.
     *
     * @param alternatives [nets, batch, choices] the chosen alternative of each, negative for none
     * @param parameters parameters of the layer
     * @param activations [nets, batch, columns]
     */
    void activate(int[] alternatives, FloatBuffer parameters, FloatBuffer activations) {
        choose(alternatives);
        for (int net = 0; net < layer.nets(); net++) {
            for (int k = 0; k < weights.length; k++) {
                parameters.get(placeOf(net, k), weights[k]);
            }
            contribute();
            for (int place = net * layer.batch(); place < (net + 1) * layer.batch(); place++) {
                addContributions(place);
                activations.put(place * columns, row);
            }
        }
    }

    /**
     * Writes the gradient by the rows that can be chosen to its place within the gradient by all parameters, for the
     * choices of the last activation.
     *
     * @param byActivations [nets, batch, columns]
     * @param byParameters gradient by the parameters of the layer
     */
    void gradient(FloatBuffer byActivations, FloatBuffer byParameters) {
        for (int net = 0; net < layer.nets(); net++) {
            clear(byWeights);
            for (int k = 0; k < deltas.length; k++) {
                byActivations.get((net * deltas.length + k) * columns, deltas[k]);
            }
            for (int group = 0; group * together() < choices.count(); group++) {
                clear(byContributions);
                for (int k = 0; k < deltas.length; k++) {
                    add(deltas[k], byContributions[chosen[(net * deltas.length + k) * groups + group]]);
                }
                distribute(group);
            }
            for (int k = 0; k < byWeights.length; k++) {
                byParameters.put(placeOf(net, k), byWeights[k]);
            }
        }
    }

    /** Sets {@link #row} to the sum of the contributions at a place. */
    private void addContributions(int place) {
        for (int group = 0; group < groups; group += AT_ONCE) {
            int at = place * groups + group;
            float[] a = contributions[group][chosen[at]];
            float[] b = contributions[group + 1][chosen[at + 1]];
            float[] c = contributions[group + 2][chosen[at + 2]];
            float[] d = contributions[group + 3][chosen[at + 3]];
            float[] e = contributions[group + 4][chosen[at + 4]];
            if (group == 0) {
                setSum(a, b, c, d, e, row);
            } else {
                addSum(a, b, c, d, e, row);
            }
        }
    }

    private void choose(int[] alternatives) {
        int count = choices.count();
        for (int place = 0; place < layer.nets() * layer.batch(); place++) {
            for (int choice = 0; choice < count; choice++) {
                int digit = Math.max(0, alternatives[place * count + choice] + 1);
                int at = place * groups + choice / together();
                chosen[at] = choice % together() == 0 ? digit * secondDigits : chosen[at] + digit;
            }
        }
    }

    /** Sums the rows of a network for each combination of each group. */
    private void contribute() {
        for (int group = 0; group * together() < choices.count(); group++) {
            for (int first = 0; first < digits; first++) {
                for (int second = 0; second < secondDigits; second++) {
                    float[] contribution = contributions[group][first * secondDigits + second];
                    setSum(
                            rowOf(weights, group * together(), first),
                            rowOf(weights, group * together() + 1, second),
                            contribution);
                    if (group == 0) {
                        add(weights[choices.inputs()], contribution);
                    }
                }
            }
        }
    }

    /** Adds the gradient by a contribution to that of each row contained in it. */
    private void distribute(int group) {
        for (int first = 0; first < digits; first++) {
            for (int second = 0; second < secondDigits; second++) {
                float[] byContribution = byContributions[first * secondDigits + second];
                if (first > 0) {
                    add(byContribution, rowOf(byWeights, group * together(), first));
                }
                if (second > 0 && group * together() + 1 < choices.count()) {
                    add(byContribution, rowOf(byWeights, group * together() + 1, second));
                }
                if (group == 0) {
                    add(byContribution, byWeights[choices.inputs()]);
                }
            }
        }
    }

    /** Returns the row of a choice; zeros for no choice and for a missing second choice. */
    private float[] rowOf(float[][] rows, int choice, int digit) {
        return digit == 0 || choice >= choices.count() ? zeros : rows[choice * choices.alternatives() + digit - 1];
    }

    /** Returns the offset of a row that can be chosen within the parameters of the layer. */
    private int placeOf(int net, int row) {
        int parametersOfOne = (int) ((layer.getNIn() + 1) * layer.getNOut());
        return net * parametersOfOne + (layer.numbers() + row) * (int) layer.getNOut();
    }

    private static void clear(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, 0.0f);
        }
    }

    /**
     * Adds one array to another. All arrays start at offset 0, because otherwise the loop is not vectorized; the
     * methods below do the same.
     */
    private static void add(float[] a, float[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] += a[k];
        }
    }

    private static void setSum(float[] a, float[] b, float[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] = a[k] + b[k];
        }
    }

    private static void setSum(float[] a, float[] b, float[] c, float[] d, float[] e, float[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] = a[k] + b[k] + c[k] + d[k] + e[k];
        }
    }

    private static void addSum(float[] a, float[] b, float[] c, float[] d, float[] e, float[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] += a[k] + b[k] + c[k] + d[k] + e[k];
        }
    }
}
