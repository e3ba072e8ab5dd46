package org.cellbed.experiment.statistics;

import org.cellbed.experiment.result.Claim;

/**
 * The verdict of an experiment on a claim, and its evidence.
 *
 * @param note a reservation, or the reason why the claim is not judged; empty if there is none
 */
public record Verdict(Claim claim, Judgement judgement, Evidence evidence, String note) {
    static Verdict notJudged(Claim claim, String why) {
        return new Verdict(claim, Judgement.NOT_JUDGED, Evidence.NONE, why);
    }
}
