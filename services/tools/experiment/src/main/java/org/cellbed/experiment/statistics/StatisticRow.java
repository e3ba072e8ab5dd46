package org.cellbed.experiment.statistics;

/**
 * A statistic of a policy at a setting.
 *
 * @param against the policy that it is compared with; empty without a comparison
 * @param seeds the number of trials, or pairs of trials, of the estimate
 * @param diverging the number of trials of the policy that diverge, which the estimate leaves out
 */
public record StatisticRow(
        Subject subject, Statistic statistic, String against, Estimate estimate, int seeds, int diverging) {}
