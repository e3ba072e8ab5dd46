package org.cellbed.learner.nn.nd4j;

import java.util.Collection;
import java.util.Map;
import org.cellbed.learner.nn.StackShape;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The configuration of dense layers of several networks side by side, as one DL4J layer: W and b [nets, in + 1, out],
 * activations [nets, batch, out]. If another layer follows, or if all inputs are numbers, rows have one more column,
 * of ones, which multiplies b.
 */
final class StackedDense extends FeedForwardLayer {
    private static final long serialVersionUID = 1;

    private final int nets;
    private final int batch;
    private final boolean rectified;
    private final StackShape.Choices choices;

    /**
     * Creates the configuration of a layer.
     *
     * @param rectified whether a ReLU and another layer follow
     * @param choices the last inputs, if these are choices
     */
    StackedDense(int nets, int batch, int in, int out, boolean rectified, StackShape.Choices choices) {
        this.nets = nets;
        this.batch = batch;
        this.rectified = rectified;
        this.choices = choices;
        setNIn(in);
        setNOut(out);
    }

    int nets() {
        return nets;
    }

    int batch() {
        return batch;
    }

    boolean rectified() {
        return rectified;
    }

    StackShape.Choices choices() {
        return choices;
    }

    int numbers() {
        return (int) getNIn() - choices.inputs();
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        StackedDenseLayer layer = new StackedDenseLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        Map<String, INDArray> table = initializer().init(conf, parameters, initialize);
        layer.setParamTable(table);
        layer.setConf(conf);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return StackedDenseParameters.INSTANCE;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.feedForward(getNOut());
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        throw new UnsupportedOperationException("memory reports are not used");
    }
}
