package org.cellbed.experiment.statistics;

import java.util.Locale;

/** What is estimated over seeds. */
public enum Statistic {
    /** The mean. */
    MEAN,
    /** The interquartile mean. */
    IQM,
    /** The mean difference on the same seeds, the policy less the other. */
    PAIRED_DIFFERENCE,
    /** The probability that a trial of the policy is better than one of the other, seeds mixed. */
    PROBABILITY_OF_IMPROVEMENT,
    /** The share of seeds on which the policy is better than the other. */
    PAIRED_SHARE;

    /** The name that files have. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
