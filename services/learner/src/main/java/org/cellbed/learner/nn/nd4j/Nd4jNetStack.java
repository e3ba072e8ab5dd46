package org.cellbed.learner.nn.nd4j;

import org.cellbed.learner.nn.AdamState;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.StackShape;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A stack as one DL4J network, whose layers hold those of all networks side by side. Single precision; native code
 * runs in the caller's thread alone, because more threads make networks this small slower and change the bits. Not
 * thread-safe.
 */
public final class Nd4jNetStack implements NetStack {
    private final StackShape shape;
    private final MultiLayerNetwork network;
    private final INDArray inputs;
    private final INDArray outputGradients;
    private final INDArray parameters;
    private final INDArray gradients;
    private final INDArray differences;
    private final FloatAdam adam;
    private final FloatRows rows;
    private final StackedParameters places;
    private final double[] outputs;

    private double[] inputGradients = new double[0];
    private boolean closed;

    /** Creates networks whose parameters are all 0. */
    public Nd4jNetStack(StackShape shape) {
        useOneThread();
        this.shape = shape;
        this.network = new MultiLayerNetwork(configuration(shape));
        network.init(Nd4j.zeros(DataType.FLOAT, 1, (long) shape.nets() * shape.parameterCount()), false);
        network.initGradientsView();
        this.parameters = network.params();
        this.gradients = network.getFlattenedGradients();
        this.differences = Nd4j.zeros(DataType.FLOAT, parameters.shape());
        this.adam = new FloatAdam(shape);
        int columnOfOnes = shape.choices().count() > 0 ? 0 : 1;
        this.inputs = Nd4j.zeros(DataType.FLOAT, shape.nets(), shape.batch(), shape.numbers() + columnOfOnes);
        this.outputGradients = Nd4j.zeros(DataType.FLOAT, shape.nets(), shape.batch(), shape.outputs());
        this.rows = new FloatRows();
        this.places = new StackedParameters(shape);
        this.outputs = new double[shape.nets() * shape.batch() * shape.outputs()];
        network.setInput(inputs);
    }

    @Override
    public StackShape shape() {
        return shape;
    }

    @Override
    public double[] forward(double[] numbers, int[] choices) {
        requireOpen();
        shape.requireRows(numbers, shape.numbers(), "inputs");
        shape.requireChoices(choices);
        rows.write(numbers, shape.numbers(), inputs, 1.0f);
        layer(0).choose(choices);
        INDArray activations = inputs;
        for (int layer = 0; layer < shape.layers(); layer++) {
            activations = layer(layer).activate(activations, true, LayerWorkspaceMgr.noWorkspaces());
        }
        rows.read(activations, outputs);
        return outputs;
    }

    @Override
    public void backward(double[] gradientsByOutputs) {
        requireOpen();
        shape.requireRows(gradientsByOutputs, shape.outputs(), "outputGradients");
        rows.write(gradientsByOutputs, shape.outputs(), outputGradients, 0.0f);
        INDArray epsilon = outputGradients;
        for (int layer = shape.layers() - 1; layer >= 0; layer--) {
            epsilon = layer(layer)
                    .backpropGradient(epsilon, LayerWorkspaceMgr.noWorkspaces())
                    .getSecond();
        }
    }

    @Override
    public double[] inputGradients(double[] gradientsByOutputs, int from, int count) {
        requireOpen();
        shape.requireRows(gradientsByOutputs, shape.outputs(), "outputGradients");
        rows.write(gradientsByOutputs, shape.outputs(), outputGradients, 0.0f);
        INDArray epsilon = outputGradients;
        for (int layer = shape.layers() - 1; layer > 0; layer--) {
            epsilon = layer(layer).inputGradient(epsilon, 0, shape.widths().get(layer));
        }
        epsilon = layer(0).inputGradient(epsilon, from, count);
        if (inputGradients.length != epsilon.length()) {
            inputGradients = new double[(int) epsilon.length()];
        }
        rows.read(epsilon, inputGradients);
        return inputGradients;
    }

    @Override
    public double[] step(double rate, double clip) {
        double[] norms = new double[shape.nets()];
        for (int net = 0; net < norms.length; net++) {
            norms[net] = norm(places.block(gradients.data().asNioFloat(), net));
            if (!Double.isFinite(norms[net])) {
                throw new IllegalStateException("training has diverged: the gradient of network " + net + " is "
                        + norms[net] + " after " + adam.steps() + " steps; try smaller step sizes");
            }
        }
        for (int net = 0; net < norms.length; net++) {
            float[] block = places.block(gradients.data().asNioFloat(), net);
            adam.difference(net, block, norms[net] > clip ? (float) (clip / norms[net]) : 1.0f, rate);
            places.setBlock(block, differences.data().asNioFloat(), net);
        }
        adam.next();
        parameters.subi(differences);
        return norms;
    }

    @Override
    public double[] gradient(int net) {
        return places.read(gradients.data().asNioFloat(), net);
    }

    @Override
    public double[] parameters(int net) {
        return places.read(parameters.data().asNioFloat(), net);
    }

    @Override
    public void setParameters(int net, double[] replacement) {
        if (replacement.length != shape.parameterCount()) {
            throw new IllegalArgumentException(
                    "parameters has " + replacement.length + " numbers, expected " + shape.parameterCount());
        }
        places.write(replacement, parameters.data().asNioFloat(), net);
    }

    @Override
    public void approach(NetStack other, double rate) {
        INDArray towards = ((Nd4jNetStack) other).parameters;
        if (rate == 1.0) {
            parameters.assign(towards);
        } else {
            parameters.muli(1.0 - rate);
            Nd4j.getBlasWrapper().level1().axpy(parameters.length(), rate, towards, parameters);
        }
    }

    @Override
    public AdamState adam() {
        return adam.state();
    }

    @Override
    public void setAdam(AdamState state) {
        adam.set(state);
    }

    @Override
    public void close() {
        closed = true;
        network.close();
    }

    /** Checks that the stack is open, because a product would use the addresses of freed memory. */
    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the networks are closed");
        }
    }

    private StackedDenseLayer layer(int layer) {
        return (StackedDenseLayer) network.getLayer(layer);
    }

    private static MultiLayerConfiguration configuration(StackShape shape) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .miniBatch(false)
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .list();
        for (int layer = 0; layer < shape.layers(); layer++) {
            layers.layer(new StackedDense(
                    shape.nets(),
                    shape.batch(),
                    shape.widths().get(layer),
                    shape.widths().get(layer + 1),
                    layer + 1 < shape.layers(),
                    layer == 0 ? shape.choices() : StackShape.Choices.NONE));
        }
        return layers.build();
    }

    /** Returns the norm, summed in four parts because an addition has a higher latency than its throughput. */
    private static double norm(float[] values) {
        double[] squares = new double[4];
        int fours = values.length / 4 * 4;
        for (int k = 0; k < fours; k += 4) {
            squares[0] += (double) values[k] * values[k];
            squares[1] += (double) values[k + 1] * values[k + 1];
            squares[2] += (double) values[k + 2] * values[k + 2];
            squares[3] += (double) values[k + 3] * values[k + 3];
        }
        for (int k = fours; k < values.length; k++) {
            squares[0] += (double) values[k] * values[k];
        }
        return Math.sqrt(squares[0] + squares[1] + squares[2] + squares[3]);
    }

    private static void useOneThread() {
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
    }
}
