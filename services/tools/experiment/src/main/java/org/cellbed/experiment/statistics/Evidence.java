package org.cellbed.experiment.statistics;

import org.cellbed.experiment.result.Measure.Better;

/**
 * What a claim is judged by.
 *
 * @param estimate the mean difference, the policy less the other, or the mean slope along an axis
 * @param unit of the estimate
 * @param relative the difference over the other's mean; NaN for slopes
 * @param count pairs, or slopes, that it is the mean of
 * @param seeds different ones among them
 * @param diverging trials of the policy that diverge and are not in it
 * @param otherDiverging trials of the other policy that do
 * @param probability that a trial of the policy is better than one of the other; none for slopes
 * @param pairedShare share of the pairs in which the policy is better; NaN for slopes
 */
public record Evidence(
        Estimate estimate,
        String unit,
        double relative,
        int count,
        int seeds,
        int diverging,
        int otherDiverging,
        Estimate probability,
        double pairedShare) {
    static final Evidence NONE = new Evidence(Estimate.NONE, "", Double.NaN, 0, 0, 0, 0, Estimate.NONE, Double.NaN);

    static Evidence of(Pairs pairs, Quantity quantity) {
        boolean lower = quantity.better() == Better.LOWER;
        Estimate difference = pairs.difference();
        return new Evidence(
                difference,
                quantity.unit(),
                difference.value() / Math.abs(pairs.secondMean()),
                pairs.count(),
                pairs.seeds(),
                pairs.firstDiverging(),
                pairs.secondDiverging(),
                pairs.probabilityOfImprovement(lower),
                pairs.pairedShare(lower));
    }
}
