package org.cellbed.learner.nn.nd4j;

import java.nio.FloatBuffer;
import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Dense layers of several networks side by side. All arrays and operations are created once, because creating them
 * would otherwise take most of the time; results are overwritten by the next call. Gradients by activations are as
 * wide as the activations. Not thread-safe.
 */
final class StackedDenseLayer extends BaseLayer<StackedDense> {
    private static final long serialVersionUID = 1;
    private static final int[] NO_CHOICES = {};

    private transient @Nullable Forward forward;
    private transient @Nullable Backward backward;
    private transient @Nullable ByInput byInput;
    private transient int[] choices = NO_CHOICES;

    StackedDenseLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /**
     * Sets the choices for the next activation; they are not read after that.
     *
     * @param choices [nets, batch, choices]
     */
    void choose(int[] choices) {
        this.choices = choices;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        if (forward == null || forward.x != input) {
            forward = new Forward(input);
            backward = null;
            byInput = null;
        }
        return forward.run();
    }

    /**
     * Writes the gradients into their view and returns that by the inputs, except for the first layer, where it is
     * not needed.
     */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Forward done = ran();
        if (backward == null || backward.delta != epsilon) {
            backward = new Backward(done, epsilon);
        }
        rectify(epsilon);
        backward.run();
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradient.setGradientFor(StackedDenseParameters.WEIGHTS_AND_BIAS, gradients(), 'c');
        return new Pair<>(
                gradient,
                index == 0 ? epsilon : propagate(epsilon, 0, (int) layerConf().getNIn()));
    }

    /**
     * Returns the gradient by some of the inputs, without that by parameters.
     *
     * @param epsilon the gradient by the activations, modified
     */
    INDArray inputGradient(INDArray epsilon, int from, int count) {
        rectify(epsilon);
        return propagate(epsilon, from, count);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    private INDArray propagate(INDArray delta, int from, int count) {
        if (byInput == null || !byInput.is(delta, from, count)) {
            byInput = new ByInput(delta, from, count);
        }
        return byInput.run();
    }

    private void rectify(INDArray epsilon) {
        if (layerConf().rectified()) {
            Forward done = ran();
            Nd4j.getExecutioner().exec(done.step);
            epsilon.muli(done.mask);
        }
    }

    private Forward ran() {
        if (forward == null) {
            throw new IllegalStateException("layer " + index + " has not been activated");
        }
        return forward;
    }

    private INDArray parameters() {
        return Objects.requireNonNull(params.get(StackedDenseParameters.WEIGHTS_AND_BIAS));
    }

    private INDArray gradients() {
        return Objects.requireNonNull(gradientViews.get(StackedDenseParameters.WEIGHTS_AND_BIAS));
    }

    /** Returns the part of parameters or their gradients that the rows of numbers are multiplied with. */
    private INDArray multiplied(INDArray all) {
        return hasChoices() ? rowsOf(all, 0, layerConf().numbers()) : all;
    }

    private boolean hasChoices() {
        return layerConf().choices().count() > 0;
    }

    /** Returns the columns of activations, or of gradients by them, that belong to the layer. */
    private INDArray own(INDArray activations) {
        return activations.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.interval(0, layerConf().getNOut()));
    }

    private INDArray rows(long width) {
        return Nd4j.zeros(DataType.FLOAT, layerConf().nets(), layerConf().batch(), width);
    }

    private static INDArray rowsOf(INDArray parameters, int from, int count) {
        return parameters.get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + count), NDArrayIndex.all());
    }

    /** Returns the memory of an array that does not share it, or that of a network's parameters or gradients. */
    private static FloatBuffer floats(INDArray contiguous) {
        return contiguous.data().asNioFloat();
    }

    private final class Forward {
        private final INDArray x;
        private final INDArray y;
        private final INDArray mask;
        private final StackedProduct product;
        private final RectifiedLinear rectify;
        private final Step step;
        private final @Nullable ChosenRows chosenRows;

        Forward(INDArray x) {
            long columns = layerConf().getNOut() + (layerConf().rectified() ? 1 : 0);
            this.x = x;
            this.y = rows(columns).assign(1.0);
            this.mask = rows(columns);
            this.product = StackedProduct.of(x, multiplied(parameters()), own(y), hasChoices() ? 1.0f : 0.0f);
            this.rectify = new RectifiedLinear(y, y, 0.0);
            this.step = new Step(y, mask);
            this.chosenRows = hasChoices() ? new ChosenRows(layerConf(), (int) columns) : null;
        }

        INDArray run() {
            if (chosenRows != null) {
                chosenRows.activate(choices, floats(parameters()), floats(y));
            }
            product.compute();
            if (layerConf().rectified()) {
                Nd4j.getExecutioner().exec(rectify);
            }
            return y;
        }
    }

    private final class Backward {
        private final INDArray delta;
        private final StackedProduct product;
        private final @Nullable ChosenRows chosenRows;

        Backward(Forward forward, INDArray delta) {
            this.delta = delta;
            this.product = StackedProduct.ofFirstTransposed(forward.x, own(delta), multiplied(gradients()));
            this.chosenRows = forward.chosenRows;
        }

        void run() {
            product.compute();
            if (chosenRows != null) {
                chosenRows.gradient(floats(delta), floats(gradients()));
            }
        }
    }

    private final class ByInput {
        private final INDArray delta;
        private final int from;
        private final int count;
        private final INDArray x;
        private final StackedProduct product;

        ByInput(INDArray delta, int from, int count) {
            this.delta = delta;
            this.from = from;
            this.count = count;
            this.x = rows(count + (index == 0 ? 0 : 1));
            INDArray asked = x.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, count));
            this.product = StackedProduct.ofSecondTransposed(own(delta), rowsOf(parameters(), from, count), asked);
        }

        boolean is(INDArray otherDelta, int otherFrom, int otherCount) {
            return delta == otherDelta && from == otherFrom && count == otherCount;
        }

        INDArray run() {
            product.compute();
            return x;
        }
    }
}
