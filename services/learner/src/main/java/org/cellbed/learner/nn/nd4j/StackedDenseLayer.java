package org.cellbed.learner.nn.nd4j;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Dense layers of several networks side by side. All arrays and operations are made once, as they would otherwise take most
 * of the time; what comes out is overwritten by the next call. Not thread-safe.
 */
final class StackedDenseLayer extends BaseLayer<StackedDense> {
    private static final long serialVersionUID = 1;
    private static final MMulTranspose NEITHER = new MMulTranspose(false, false, false);
    private static final MMulTranspose FIRST = new MMulTranspose(true, false, false);
    private static final MMulTranspose SECOND = new MMulTranspose(false, true, false);

    private transient @Nullable Forward forward;
    private transient @Nullable Backward backward;
    private transient @Nullable ByInput byInput;

    StackedDenseLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
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

    /** Puts the gradients into their views; tells that by the inputs, except for the first layer, which nobody asks. */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Forward done = ran();
        if (backward == null || backward.delta != epsilon) {
            backward = new Backward(done, epsilon);
        }
        rectify(epsilon);
        backward.run();
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradient.setGradientFor(StackedDenseParameters.WEIGHTS, gradientViews.get(StackedDenseParameters.WEIGHTS), 'c');
        gradient.setGradientFor(StackedDenseParameters.BIAS, gradientViews.get(StackedDenseParameters.BIAS), 'c');
        return new Pair<>(
                gradient,
                index == 0 ? epsilon : propagate(epsilon, 0, (int) layerConf().getNIn()));
    }

    /**
     * The gradient by some of the inputs, without that by parameters.
     *
     * @param epsilon the gradient by the activations, changed
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

    private INDArray weights() {
        return parameter(StackedDenseParameters.WEIGHTS);
    }

    private INDArray parameter(String name) {
        return Objects.requireNonNull(params.get(name), () -> "layer " + index + " has no " + name);
    }

    private INDArray rows(long width) {
        return Nd4j.create(DataType.FLOAT, layerConf().nets(), layerConf().batch(), width);
    }

    private final class Forward {
        private final INDArray x;
        private final INDArray y = rows(layerConf().getNOut());
        private final INDArray mask = rows(layerConf().getNOut());
        private final Mmul multiply;
        private final AddOp addBias;
        private final RectifiedLinear rectify = new RectifiedLinear(y, y, 0.0);
        private final Step step = new Step(y, mask);

        Forward(INDArray x) {
            this.x = x;
            this.multiply = new Mmul(x, weights(), y, NEITHER);
            this.addBias = new AddOp(new INDArray[] {y, parameter(StackedDenseParameters.BIAS)}, new INDArray[] {y});
        }

        INDArray run() {
            Nd4j.exec(multiply);
            Nd4j.exec(addBias);
            if (layerConf().rectified()) {
                Nd4j.getExecutioner().exec(rectify);
            }
            return y;
        }
    }

    private final class Backward {
        private final INDArray delta;
        private final Mmul byWeights;
        private final Mmul byBias;

        Backward(Forward forward, INDArray delta) {
            this.delta = delta;
            INDArray ones =
                    Nd4j.ones(DataType.FLOAT, layerConf().nets(), 1, layerConf().batch());
            this.byWeights = new Mmul(forward.x, delta, gradientViews.get(StackedDenseParameters.WEIGHTS), FIRST);
            this.byBias = new Mmul(ones, delta, gradientViews.get(StackedDenseParameters.BIAS), NEITHER);
        }

        void run() {
            Nd4j.exec(byWeights);
            Nd4j.exec(byBias);
        }
    }

    private final class ByInput {
        private final INDArray delta;
        private final int from;
        private final INDArray x;
        private final Mmul multiply;

        ByInput(INDArray delta, int from, int count) {
            this.delta = delta;
            this.from = from;
            this.x = rows(count);
            INDArray asked =
                    weights().get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + count), NDArrayIndex.all());
            this.multiply = new Mmul(delta, asked, x, SECOND);
        }

        boolean is(INDArray otherDelta, int otherFrom, int count) {
            return delta == otherDelta && from == otherFrom && x.size(2) == count;
        }

        INDArray run() {
            Nd4j.exec(multiply);
            return x;
        }
    }
}
