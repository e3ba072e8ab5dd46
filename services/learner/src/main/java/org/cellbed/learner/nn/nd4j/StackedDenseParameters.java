package org.cellbed.learner.nn.nd4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a {@link StackedDense}: one array, net by net the rows of W, then b as one more row. */
final class StackedDenseParameters implements ParamInitializer {
    static final StackedDenseParameters INSTANCE = new StackedDenseParameters();
    static final String WEIGHTS_AND_BIAS = "Wb";

    private StackedDenseParameters() {}

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer conf) {
        StackedDense dense = (StackedDense) conf;
        return dense.nets() * (dense.getNIn() + 1) * dense.getNOut();
    }

    @Override
    public List<String> paramKeys(Layer conf) {
        return List.of(WEIGHTS_AND_BIAS);
    }

    @Override
    public List<String> weightKeys(Layer conf) {
        return paramKeys(conf);
    }

    @Override
    public List<String> biasKeys(Layer conf) {
        return List.of();
    }

    @Override
    public boolean isWeightParam(Layer conf, String key) {
        return WEIGHTS_AND_BIAS.equals(key);
    }

    @Override
    public boolean isBiasParam(Layer conf, String key) {
        return false;
    }

    /** Returns views of the parameters; values are set from outside. */
    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray parameters, boolean initialize) {
        conf.addVariable(WEIGHTS_AND_BIAS);
        return views((StackedDense) conf.getLayer(), parameters);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradients) {
        return views((StackedDense) conf.getLayer(), gradients);
    }

    private static Map<String, INDArray> views(StackedDense dense, INDArray flat) {
        return Map.of(
                WEIGHTS_AND_BIAS,
                flat.reshape(flat.length()).reshape('c', dense.nets(), dense.getNIn() + 1, dense.getNOut()));
    }
}
