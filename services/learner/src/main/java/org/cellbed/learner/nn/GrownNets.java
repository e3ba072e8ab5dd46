package org.cellbed.learner.nn;

import java.util.List;
import org.cellbed.model.actor.DenseLayer;

/** Larger networks that compute at first what smaller ones did, which they take the place of. */
public final class GrownNets {
    /** In place of an input or output of the smaller network, where the larger one has none of it. */
    public static final int NONE = -1;

    /**
     * How a larger network comes about.
     *
     * @param net of the smaller stack that it is made of
     * @param known whether it goes on as that network; else it is a copy, and Adam remembers nothing
     * @param inputs [inputs] which input of the smaller network each is; a {@link #NONE} has no weight at first
     * @param outputs [outputs] which output of the smaller network each is
     */
    public record Origin(int net, boolean known, int[] inputs, int[] outputs) {}

    private GrownNets() {}

    /** [count] each the same as before. */
    public static int[] same(int count) {
        int[] each = new int[count];
        for (int k = 0; k < count; k++) {
            each[k] = k;
        }
        return each;
    }

    /** Copies parameters and what Adam remembers into a stack whose hidden layers are as wide. */
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
                // the row after the last is the bias
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
