package org.cellbed.learner.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class StackedProductTest {
    private final INDArray c = array(2, 1, 2);

    @Test
    void eachNetworkHasAProductOfItsOwnAddedToWhatIsKept() {
        INDArray a = array(2, 1, 3);
        INDArray b = array(2, 3, 2);
        INDArray expected = Nd4j.matmul(a, b).add(c.mul(0.5));

        StackedProduct.of(a, b, c, 0.5f).compute();

        assertThat(c).isEqualTo(expected);
    }

    @Test
    void eitherMatrixCanBeTransposedAndAPartOfAWiderOne() {
        INDArray wide = array(2, 3, 4);
        INDArray part = wide.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(1, 3));
        INDArray column = array(2, 3, 1);
        INDArray rows = array(2, 1, 2);
        INDArray byFirst = array(2, 1, 2);
        INDArray bySecond = array(2, 3, 1);

        StackedProduct.ofFirstTransposed(column, part, byFirst).compute();
        StackedProduct.ofSecondTransposed(part, rows, bySecond).compute();

        assertThat(byFirst).isEqualTo(Nd4j.matmul(column.permute(0, 2, 1).dup(), part.dup()));
        assertThat(bySecond)
                .isEqualTo(Nd4j.matmul(part.dup(), rows.permute(0, 2, 1).dup()));
    }

    @Test
    void matricesThatDoNotFitAreRefused() {
        refused("B is [2, 2, 2], expected [2, 3, 2]", () -> StackedProduct.of(array(2, 1, 3), array(2, 2, 2), c, 0.0f));
        refused("A is [2, 2, 3], expected [2, 1, 3]", () -> StackedProduct.of(array(2, 2, 3), array(2, 3, 2), c, 0.0f));
        refused("B is [1, 3, 2], expected [2, 3, 2]", () -> StackedProduct.of(array(2, 1, 3), array(1, 3, 2), c, 0.0f));
        refused("columns 2 apart", () -> StackedProduct.of(array(2, 3, 2).permute(0, 2, 1), array(2, 3, 2), c, 0.0f));
        refused("DOUBLE", () -> StackedProduct.of(array(2, 1, 3).castTo(DataType.DOUBLE), array(2, 3, 2), c, 0.0f));
    }

    private static void refused(String detail, Runnable product) {
        assertThatThrownBy(product::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(detail);
    }

    private static INDArray array(int... shape) {
        int length = shape[0] * shape[1] * shape[2];
        return Nd4j.linspace(DataType.FLOAT, 1.0, 0.5, length)
                .reshape(shape[0], shape[1], shape[2])
                .dup('c');
    }
}
