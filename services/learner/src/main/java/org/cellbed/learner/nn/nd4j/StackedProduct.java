package org.cellbed.learner.nn.nd4j;

import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A matrix product for each of several networks, C = A B + kept C, by the BLAS that ND4J uses, and so in as many
 * threads. ND4J's own operation calls the same routine but first creates three views per network, which takes longer
 * than a narrow product. Created once for memory that does not move. Not thread-safe.
 */
final class StackedProduct {
    private final Matrices a;
    private final Matrices b;
    private final Matrices c;
    private final boolean transposeA;
    private final boolean transposeB;
    private final float kept;

    private StackedProduct(INDArray a, boolean transposeA, INDArray b, boolean transposeB, INDArray c, float kept) {
        this.a = new Matrices(a);
        this.b = new Matrices(b);
        this.c = new Matrices(c);
        this.transposeA = transposeA;
        this.transposeB = transposeB;
        this.kept = kept;
        requireShape("B", this.b, transposeB ? c.size(2) : inner(), transposeB ? inner() : c.size(2));
        requireShape("A", this.a, transposeA ? inner() : c.size(1), transposeA ? c.size(1) : inner());
    }

    private int inner() {
        return transposeA ? a.rows : a.columns;
    }

    /** Checks a shape, because the product of smaller arrays would read or write beyond their end. */
    private void requireShape(String name, Matrices found, long rows, long columns) {
        if (found.ofNets.length != c.ofNets.length || found.rows != rows || found.columns != columns) {
            throw new IllegalArgumentException("%s is [%d, %d, %d], expected [%d, %d, %d]"
                    .formatted(name, found.ofNets.length, found.rows, found.columns, c.ofNets.length, rows, columns));
        }
    }

    /** Creates the product [nets, n, k] by [nets, k, m], added to kept times [nets, n, m]. */
    static StackedProduct of(INDArray a, INDArray b, INDArray c, float kept) {
        return new StackedProduct(a, false, b, false, c, kept);
    }

    /** Creates the product of [nets, k, n] transposed by [nets, k, m] into [nets, n, m]. */
    static StackedProduct ofFirstTransposed(INDArray a, INDArray b, INDArray c) {
        return new StackedProduct(a, true, b, false, c, 0.0f);
    }

    /** Creates the product of [nets, n, k] by [nets, m, k] transposed into [nets, n, m]. */
    static StackedProduct ofSecondTransposed(INDArray a, INDArray b, INDArray c) {
        return new StackedProduct(a, false, b, true, c, 0.0f);
    }

    void compute() {
        for (int net = 0; net < c.ofNets.length; net++) {
            openblas_nolapack.cblas_sgemm(
                    openblas_nolapack.CblasRowMajor,
                    transposeA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                    transposeB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                    c.rows,
                    c.columns,
                    inner(),
                    1.0f,
                    a.ofNets[net],
                    a.rowStride,
                    b.ofNets[net],
                    b.rowStride,
                    kept,
                    c.ofNets[net],
                    c.rowStride);
        }
    }

    /** A matrix for each network, [nets, rows, columns], row by row. */
    private static final class Matrices {
        /** The owner of the memory, referenced as long as there are pointers to it. */
        @SuppressWarnings("unused")
        private final INDArray array;

        private final FloatPointer[] ofNets;
        private final int rows;
        private final int columns;
        private final int rowStride;

        Matrices(INDArray array) {
            if (array.dataType() != DataType.FLOAT || (array.size(2) > 1 && array.stride(2) != 1)) {
                throw new IllegalArgumentException("found " + array.dataType() + " with columns " + array.stride(2)
                        + " apart, expected " + DataType.FLOAT + " and 1");
            }
            this.array = array;
            this.rows = (int) array.size(1);
            this.columns = (int) array.size(2);
            this.rowStride = Math.max(array.stride(1), columns);
            FloatPointer first = new FloatPointer(array.data().addressPointer());
            this.ofNets = IntStream.range(0, (int) array.size(0))
                    .mapToObj(net -> first.getPointer((long) net * array.stride(0)))
                    .toArray(FloatPointer[]::new);
        }
    }
}
