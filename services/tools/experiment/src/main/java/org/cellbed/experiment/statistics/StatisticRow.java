package org.cellbed.experiment.statistics;

/**
 * A statistic of a policy at a setting.
 *
 * @param against the policy to compare with; empty without a comparison
 * @param seeds the number of trials, or pairs of trials, of the estimate
 * @param diverging the number of diverging trials of the policy, which the estimate leaves out
 */
public record StatisticRow(
        Subject subject, Statistic statistic, String against, Estimate estimate, int seeds, int diverging) {}
