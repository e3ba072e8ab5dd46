package org.cellbed.learner.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Serialises stacks of networks. */
public final class SavedNets {
    private SavedNets() {}

    /** Writes the parameters of all networks and the state of Adam. */
    public static void write(NetStack stack, DataOutput out) throws IOException {
        AdamState adam = stack.adam();
        out.writeInt(stack.shape().nets());
        out.writeInt(stack.shape().parameterCount());
        out.writeLong(adam.steps());
        for (int net = 0; net < stack.shape().nets(); net++) {
            write(stack.parameters(net), out);
            write(adam.first()[net], out);
            write(adam.second()[net], out);
        }
    }

    /**
     * Reads the output of {@link #write}.
     *
     * @throws IOException if the saved stack had another shape
     */
    public static void read(DataInput in, NetStack into) throws IOException {
        int nets = in.readInt();
        int count = in.readInt();
        if (nets != into.shape().nets() || count != into.shape().parameterCount()) {
            throw new IOException("found " + nets + " networks of " + count + " parameters, expected "
                    + into.shape().nets() + " of " + into.shape().parameterCount());
        }
        long steps = in.readLong();
        double[][] first = new double[nets][];
        double[][] second = new double[nets][];
        for (int net = 0; net < nets; net++) {
            into.setParameters(net, read(in, count));
            first[net] = read(in, count);
            second[net] = read(in, count);
        }
        into.setAdam(new AdamState(steps, first, second));
    }

    private static void write(double[] numbers, DataOutput out) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] read(DataInput in, int count) throws IOException {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = in.readDouble();
        }
        return numbers;
    }
}
