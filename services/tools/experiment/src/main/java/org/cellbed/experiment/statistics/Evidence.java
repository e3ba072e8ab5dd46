package org.cellbed.experiment.statistics;

import org.cellbed.experiment.result.Measure.Better;

/**
 * The evidence for a verdict.
 *
 * @param estimate the mean difference, the policy minus the other, or the mean slope along an axis
 * @param unit of the estimate
 * @param relative the difference divided by the other policy's mean; NaN for slopes
 * @param count the number of pairs, or slopes, that the estimate is the mean of
 * @param seeds the number of distinct seeds among them
 * @param diverging the diverging trials of the policy, which the estimate leaves out
 * @param otherDiverging the diverging trials of the other policy
 * @param probability the probability that a trial of the policy is better than one of the other; none for slopes
 * @param pairedShare the share of pairs in which the policy is better; NaN for slopes
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
