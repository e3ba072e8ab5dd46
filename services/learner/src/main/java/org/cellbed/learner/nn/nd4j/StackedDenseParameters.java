package org.cellbed.learner.nn.nd4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Where W and b of a {@link StackedDense} are in the parameters of a network: W of all nets, then b of all nets. */
final class StackedDenseParameters implements ParamInitializer {
    static final StackedDenseParameters INSTANCE = new StackedDenseParameters();
    static final String WEIGHTS = "W";
    static final String BIAS = "b";

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
        return List.of(WEIGHTS, BIAS);
    }

    @Override
    public List<String> weightKeys(Layer conf) {
        return List.of(WEIGHTS);
    }

    @Override
    public List<String> biasKeys(Layer conf) {
        return List.of(BIAS);
    }

    @Override
    public boolean isWeightParam(Layer conf, String key) {
        return WEIGHTS.equals(key);
    }

    @Override
    public boolean isBiasParam(Layer conf, String key) {
        return BIAS.equals(key);
    }

    /** Views of the parameters; values are set from outside. */
    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray parameters, boolean initialize) {
        Map<String, INDArray> views = views((StackedDense) conf.getLayer(), parameters);
        views.keySet().forEach(conf::addVariable);
        return views;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradients) {
        return views((StackedDense) conf.getLayer(), gradients);
    }

    private static Map<String, INDArray> views(StackedDense dense, INDArray flat) {
        INDArray vector = flat.reshape(flat.length());
        long weights = dense.nets() * dense.getNIn() * dense.getNOut();
        Map<String, INDArray> views = new LinkedHashMap<>();
        views.put(
                WEIGHTS,
                vector.get(NDArrayIndex.interval(0, weights))
                        .reshape('c', dense.nets(), dense.getNIn(), dense.getNOut()));
        views.put(
                BIAS,
                vector.get(NDArrayIndex.interval(weights, flat.length()))
                        .reshape('c', dense.nets(), 1, dense.getNOut()));
        return views;
    }
}
