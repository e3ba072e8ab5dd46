package org.cellbed.experiment.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Quantile;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;

/**
 * 95 % intervals by the stratified percentile bootstrap (Efron; for strata as in Agarwal et al., "Deep Reinforcement
 * Learning at the Edge of the Statistical Precipice", 2021): values are resampled with replacement within each stratum.
 * Each interval starts the same random stream, so that none depends on the others.
 */
final class Bootstrap {
    static final int RESAMPLES = 10_000;

    private static final long SEED = 1;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /** The quantile with linear interpolation, as in numpy. */
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private Bootstrap() {}

    /**
     * Computes the interval of a statistic.
     *
     * @param strata the values; no stratum may be empty
     * @param statistic a function of strata of the same sizes, which must not reorder them
     */
    static Interval interval(List<double[]> strata, ToDoubleFunction<List<double[]>> statistic) {
        RandomStream draws = new RandomStream(SEED, 0, 0, Purpose.BOOTSTRAP);
        List<double[]> drawn =
                strata.stream().map(stratum -> new double[stratum.length]).toList();
        double[] found = new double[RESAMPLES];
        for (int k = 0; k < RESAMPLES; k++) {
            for (int stratum = 0; stratum < drawn.size(); stratum++) {
                resample(strata.get(stratum), drawn.get(stratum), draws);
            }
            found[k] = statistic.applyAsDouble(drawn);
        }
        double[] ends = QUANTILE.evaluate(found, LOW, HIGH);
        return new Interval(ends[0], ends[1]);
    }

    private static void resample(double[] from, double[] into, RandomStream draws) {
        for (int k = 0; k < into.length; k++) {
            into[k] = from[draws.nextInt(from.length)];
        }
    }
}
