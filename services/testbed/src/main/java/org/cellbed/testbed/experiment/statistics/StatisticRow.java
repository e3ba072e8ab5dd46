package org.cellbed.testbed.experiment.statistics;

/**
 * A statistic of a policy at a setting.
 *
 * @param against with whom it is compared; empty where with nobody
 * @param seeds how many trials, or pairs of trials, it is estimated from
 * @param diverging how many trials of the policy diverge and are not in it
 */
public record StatisticRow(
        Subject subject, Statistic statistic, String against, Estimate estimate, int seeds, int diverging) {}
