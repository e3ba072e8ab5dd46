package org.cellbed.experiment.statistics;

import java.util.Locale;

/** A statistic over seeds. */
public enum Statistic {
    /** The mean. */
    MEAN,
    /** The interquartile mean. */
    IQM,
    /** The mean difference on the same seeds, the policy minus the other. */
    PAIRED_DIFFERENCE,
    /** The probability that a trial of the policy is better than one of the other, seeds mixed. */
    PROBABILITY_OF_IMPROVEMENT,
    /** The share of seeds on which the policy is better than the other. */
    PAIRED_SHARE;

    /** Returns the name in files. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
