package org.cellbed.experiment.statistics;

import org.cellbed.experiment.result.Claim;

/**
 * The verdict of an experiment on a claim, and its evidence.
 *
 * @param note what has to be known with it, or why it is not judged; empty where there is nothing to say
 */
public record Verdict(Claim claim, Judgement judgement, Evidence evidence, String note) {
    static Verdict notJudged(Claim claim, String why) {
        return new Verdict(claim, Judgement.NOT_JUDGED, Evidence.NONE, why);
    }
}
