package org.cellbed.learner.nn;

import java.util.List;
import org.cellbed.model.actor.DenseLayer;

/** Grows networks: a larger stack initially computes the same outputs as the smaller one that it replaces. */
public final class GrownNets {
    /** Stands for an input or output that the smaller network does not have. */
    public static final int NONE = -1;

    /**
     * The origin of a larger network.
     *
     * @param net the network of the smaller stack that it is made from
     * @param known whether it continues that network; otherwise it is a copy, and its Adam state starts at 0
     * @param inputs [inputs] the input of the smaller network that each continues; {@link #NONE} starts with weight 0
     * @param outputs [outputs] the output of the smaller network that each continues
     */
    public record Origin(int net, boolean known, int[] inputs, int[] outputs) {}

    private GrownNets() {}

    /** Returns 0 to count - 1: every input or output continues the one with the same index. */
    public static int[] same(int count) {
        int[] each = new int[count];
        for (int k = 0; k < count; k++) {
            each[k] = k;
        }
        return each;
    }

    /** Copies parameters and the state of Adam into a stack whose hidden layers have the same widths. */
    public static void copy(NetStack from, NetStack into, List<Origin> origins) {
        AdamState adam = from.adam();
        int count = into.shape().parameterCount();
        double[][] first = new double[origins.size()][];
        double[][] second = new double[origins.size()][];
        for (int net = 0; net < origins.size(); net++) {
            Origin origin = origins.get(net);
            into.setParameters(net, grown(from.parameters(origin.net()), from.shape(), into.shape(), origin));
            first[net] = origin.known()
                    ? grown(adam.first()[origin.net()], from.shape(), into.shape(), origin)
                    : new double[count];
            second[net] = origin.known()
                    ? grown(adam.second()[origin.net()], from.shape(), into.shape(), origin)
                    : new double[count];
        }
        into.setAdam(new AdamState(adam.steps(), first, second));
    }

    private static double[] grown(double[] before, StackShape small, StackShape large, Origin origin) {
        double[] after = new double[large.parameterCount()];
        int from = 0;
        int to = 0;
        for (int layer = 0; layer < large.layers(); layer++) {
            int smallOut = small.widths().get(layer + 1);
            int largeIn = large.widths().get(layer);
            int largeOut = large.widths().get(layer + 1);
            int[] rows = layer == 0 ? origin.inputs() : same(largeIn);
            int[] columns = layer == large.layers() - 1 ? origin.outputs() : same(largeOut);
            for (int row = 0; row <= largeIn; row++) {
                // the row after the last input is the bias
                int smallRow = row == largeIn ? small.widths().get(layer) : rows[row];
                for (int column = 0; column < largeOut; column++) {
                    if (smallRow != NONE && columns[column] != NONE) {
                        after[to + row * largeOut + column] = before[from + smallRow * smallOut + columns[column]];
                    }
                }
            }
            from += DenseLayer.parameterCount(small.widths().get(layer), smallOut);
            to += DenseLayer.parameterCount(largeIn, largeOut);
        }
        return after;
    }
}
