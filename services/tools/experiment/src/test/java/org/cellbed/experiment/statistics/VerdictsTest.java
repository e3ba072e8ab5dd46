package org.cellbed.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cellbed.experiment.ResultsBuilder.at;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.cellbed.experiment.ResultsBuilder;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Claim.Kind;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.ServerLoad;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final double DIVERGES = Double.NaN;
    private static final Map<String, String> ANYWHERE = Map.of();

    private final ResultsBuilder results = new ResultsBuilder();

    @Test
    void whatIsSmallerOnEverySeedIsConfirmedWithItsDifferenceWorkedByHand() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .20, .22, .24, .20, .22, .24);
        results.greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .40, .44, .48, .44, .40, .48);

        Verdict verdict = verdict(Kind.BETTER, "vls", "random", Measure.DELAY_MEAN);

        assertThat(verdict.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(verdict.note()).isEmpty();
        Evidence evidence = verdict.evidence();
        // differences -.20, -.22, -.24, -.24, -.18, -.24; mean of random .44
        assertThat(evidence.estimate().value()).isCloseTo(-.22, within(1e-12));
        assertThat(evidence.relative()).isCloseTo(-.5, within(1e-12));
        assertThat(evidence.estimate().low()).isBetween(-.24, -.22);
        assertThat(evidence.estimate().high()).isBetween(-.22, -.18);
        assertThat(evidence.unit()).isEqualTo("s");
        assertThat(evidence.count()).isEqualTo(6);
        assertThat(evidence.seeds()).isEqualTo(6);
        assertThat(evidence.probability().value()).isEqualTo(1.0);
        assertThat(evidence.pairedShare()).isEqualTo(1.0);
    }

    @Test
    void whereTheIntervalLiesOnTheOtherSideTheOppositeHolds() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .2, .2, .2, .2, .2, .2);
        results.greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .4, .5, .4, .5, .4, .5);

        assertThat(verdict(Kind.BETTER, "random", "vls", Measure.DELAY_MEAN).judgement())
                .isEqualTo(Judgement.OPPOSITE);
    }

    @Test
    void whereTheIntervalCovers0ThereIsNoDifference() {
        results.greedy(ANYWHERE, "one", Measure.DELAY_MEAN, .1, .3, .1, .3, .1, .3);
        results.greedy(ANYWHERE, "other", Measure.DELAY_MEAN, .2, .2, .2, .2, .2, .2);

        assertThat(verdict(Kind.BETTER, "one", "other", Measure.DELAY_MEAN).judgement())
                .isEqualTo(Judgement.NO_DIFFERENCE);
    }

    @Test
    void ofTheUtilityTheLargerIsBetter() {
        results.greedy(ANYWHERE, "vls", Measure.UTILITY, -.2, -.2, -.2, -.2, -.2, -.2);
        results.greedy(ANYWHERE, "random", Measure.UTILITY, -1, -1.1, -1, -1.1, -1, -1.1);

        Verdict verdict = verdict(Kind.BETTER, "vls", "random", Measure.UTILITY);

        assertThat(verdict.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(verdict.evidence().estimate().value()).isCloseTo(.85, within(1e-12));
        assertThat(verdict.evidence().relative()).isPositive();
        assertThat(verdict.evidence().probability().value()).isEqualTo(1.0);
        assertThat(verdict.evidence().pairedShare()).isEqualTo(1.0);
    }

    @Test
    void theUtilityIsNotComparedBetweenUnequalRewardsButTheDelayIs() {
        for (Measure measure : List.of(Measure.UTILITY, Measure.DELAY_MEAN)) {
            results.greedy(at("measure", measure.text()), "dtomalb", measure, .2, .2);
            results.greedy(at("measure", measure.text()), "dtoma", measure, .4, .5);
        }

        Verdict refused = verdict(Kind.BETTER, "dtomalb", "dtoma", Measure.UTILITY);

        assertThat(refused.judgement()).isEqualTo(Judgement.NOT_JUDGED);
        assertThat(refused.note()).contains("equal rewards: dtomalb and dtoma");
        assertThat(refused.evidence().estimate().value()).isNaN();
        assertThat(verdict(Kind.BETTER, "dtomalb", "dtoma", Measure.DELAY_MEAN).judgement())
                .isEqualTo(Judgement.CONFIRMED);
    }

    @Test
    void theUtilityIsNotComparedAlongTheWeightsOfTheReward() {
        results.greedy(at("reward.w2", "1"), "vls", Measure.UTILITY, -1, -1);
        results.greedy(at("reward.w2", "10"), "vls", Measure.UTILITY, -2, -2);

        assertThat(verdict(Kind.DECREASES, "vls", "reward.w2", Measure.UTILITY).judgement())
                .isEqualTo(Judgement.NOT_JUDGED);
    }

    @Test
    void aMeasureOfWhichNoValueIsBetterIsNotJudged() {
        results.greedy(ANYWHERE, "one", Measure.LOCAL_SHARE, .1, .3)
                .greedy(ANYWHERE, "two", Measure.LOCAL_SHARE, .2, .2);

        Verdict verdict = verdict(Kind.BETTER, "one", "two", Measure.LOCAL_SHARE);

        assertThat(verdict.judgement()).isEqualTo(Judgement.NOT_JUDGED);
        assertThat(verdict.note()).isEqualTo("local_share has no better direction, expected a measure that has");
    }

    @Test
    void fewSeedsAreToldWithWhatChanceAloneWouldDo() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .2, .2, .2)
                .greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .4, .5, .6);

        Verdict verdict = verdict(Kind.BETTER, "vls", "random", Measure.DELAY_MEAN);

        assertThat(verdict.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(verdict.note()).isEqualTo("only 3 seeds: all of them lie on one side by chance in 25 % of cases");
    }

    @Test
    void aSingleSeedAndNoneInCommonAreNotJudged() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .2).greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .4, .5);

        Verdict single = verdict(Kind.BETTER, "vls", "random", Measure.DELAY_MEAN);
        Verdict none = verdict(Kind.BETTER, "vls", "unknown", Measure.DELAY_MEAN);

        assertThat(single.judgement()).isEqualTo(Judgement.NOT_JUDGED);
        assertThat(single.note()).isEqualTo("a single seed gives no interval, expected at least two");
        assertThat(single.evidence().estimate().value()).isCloseTo(-.2, within(1e-12));
        assertThat(none.judgement()).isEqualTo(Judgement.NOT_JUDGED);
        assertThat(none.note()).isEqualTo("no seed has a value of delay_mean_s for both policies");
    }

    @Test
    void trialsThatDivergeAreCountedAndInNoDifference() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .2, .2, .2, .2, .2, .2, .2);
        results.greedy(ANYWHERE, "random", Measure.DELAY_MEAN, .4, .4, .4, .4, .4, .4, DIVERGES);

        Verdict verdict = verdict(Kind.BETTER, "vls", "random", Measure.DELAY_MEAN);

        assertThat(verdict.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(verdict.note()).isEqualTo("random diverges in 1 trial, left out of the estimate");
        assertThat(verdict.evidence().estimate().value()).isCloseTo(-.2, within(1e-12));
        assertThat(verdict.evidence().count()).isEqualTo(6);
        assertThat(verdict.evidence().otherDiverging()).isEqualTo(1);
    }

    @Test
    void whoDivergesMoreOftenIsNotBetterByTheRest() {
        results.greedy(ANYWHERE, "good", Measure.DELAY_MEAN, .2, .2, .2, .2, .2, .2, DIVERGES);
        results.greedy(ANYWHERE, "steady", Measure.DELAY_MEAN, .4, .4, .4, .4, .4, .4, .4);
        results.greedy(ANYWHERE, "same", Measure.DELAY_MEAN, .1, .3, .1, .3, .1, .3, .2);

        Verdict better = verdict(Kind.BETTER, "good", "steady", Measure.DELAY_MEAN);

        assertThat(better.judgement()).isEqualTo(Judgement.NOT_JUDGED);
        assertThat(better.note()).contains("good diverges in 1 trial");
        assertThat(verdict(Kind.BETTER, "steady", "good", Measure.DELAY_MEAN).judgement())
                .isEqualTo(Judgement.NOT_JUDGED);
        assertThat(verdict(Kind.BETTER, "good", "same", Measure.DELAY_MEAN).judgement())
                .isEqualTo(Judgement.NOT_JUDGED);
    }

    @Test
    void whereTheOtherAlwaysDivergesThereIsNoDifferenceToEstimate() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .2, .2);
        results.greedy(ANYWHERE, "random", Measure.DELAY_MEAN, DIVERGES, DIVERGES);

        Verdict verdict = verdict(Kind.BETTER, "vls", "random", Measure.DELAY_MEAN);

        assertThat(verdict.judgement()).isEqualTo(Judgement.NOT_JUDGED);
        assertThat(verdict.note()).startsWith("random diverges in 2 trials");
        assertThat(verdict.evidence().estimate().value()).isNaN();
    }

    @Test
    void aClaimAtASettingLeavesTheOthersAloneAndOneWithoutTakesAll() {
        results.greedy(at("devices.count", "5"), "vls", Measure.DELAY_MEAN, .2, .2, .2, .2, .2, .2);
        results.greedy(at("devices.count", "5"), "jsq", Measure.DELAY_MEAN, .3, .3, .3, .3, .3, .3);
        results.greedy(at("devices.count", "10"), "vls", Measure.DELAY_MEAN, .9, .9);
        results.greedy(at("devices.count", "10"), "jsq", Measure.DELAY_MEAN, .2, .2);
        results.claim(
                new Claim("five", "", Kind.BETTER, "vls", "jsq", Measure.DELAY_MEAN, Phase.GREEDY, "devices.count=5"));

        Verdict all = verdict(Kind.BETTER, "vls", "jsq", Measure.DELAY_MEAN);
        Verdict five = Verdicts.of(results.build("test", Map.of())).get(0);

        assertThat(five.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(five.evidence().count()).isEqualTo(6);
        // each setting counts the same: (-.1 + .7) / 2
        assertThat(all.evidence().estimate().value()).isCloseTo(.3, within(1e-12));
        assertThat(all.evidence().count()).isEqualTo(8);
        assertThat(all.evidence().seeds()).isEqualTo(6);
    }

    @Test
    void fasterIsWhoNeedsFewerSlotsInTraining() {
        for (int seed = 1; seed <= 6; seed++) {
            trained("dtomalb", seed, 1000 + seed);
            trained("mappo", seed, 2000);
        }
        results.claim(new Claim("fast", "", Kind.FASTER, "dtomalb", "mappo", Measure.DELAY_MEAN, Phase.TRAINING, null));

        Verdict verdict = Verdicts.of(results.build("test", Map.of())).get(0);

        assertThat(verdict.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(verdict.evidence().estimate().value()).isCloseTo(-996.5, within(1e-9));
        assertThat(verdict.evidence().unit()).isEqualTo("slots");
    }

    @Test
    void balancedIsWhoseMeanLoadsDifferLess() {
        for (int seed = 1; seed <= 6; seed++) {
            served("vls", seed, .2, .2);
            served("ecs1", seed, .1, .5);
        }

        Verdict verdict = verdict(Kind.BALANCED, "vls", "ecs1", Measure.VAR_LD);

        assertThat(verdict.judgement()).isEqualTo(Judgement.CONFIRMED);
        // standard deviation of .1 and .5
        assertThat(verdict.evidence().estimate().value()).isCloseTo(-.2, within(1e-12));
    }

    @Test
    void alongAnAxisTheSlopesOfTheSeedsAreAveraged() {
        results.greedy(at("devices.count", "5"), "vls", Measure.UTILITY, -1, -1, -1, -1, -1, -1);
        results.greedy(at("devices.count", "10"), "vls", Measure.UTILITY, -2, -3, -2, -3, -2, -3);

        Verdict falls = verdict(Kind.DECREASES, "vls", "devices.count", Measure.UTILITY);

        assertThat(falls.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(falls.evidence().estimate().value()).isCloseTo(-.3, within(1e-12));
        assertThat(falls.evidence().unit()).isEqualTo("per unit of devices.count");
        assertThat(verdict(Kind.INCREASES, "vls", "devices.count", Measure.UTILITY)
                        .judgement())
                .isEqualTo(Judgement.OPPOSITE);
    }

    @Test
    void whatHasNoNumbersAlongAnAxisIsNotJudged() {
        results.greedy(at("scenario", "paper"), "vls", Measure.DELAY_MEAN, .2, .2);

        assertThat(verdict(Kind.INCREASES, "vls", "scenario", Measure.DELAY_MEAN)
                        .note())
                .isEqualTo("no seed has two values of delay_mean_s along scenario");
    }

    @Test
    void inTheSampledPhaseAPolicyWithoutLearningIsTakenAsItIs() {
        results.greedy(ANYWHERE, "vls", Measure.DELAY_MEAN, .2, .2, .2, .2, .2, .2);
        DoubleStream.of(1, 2, 3, 4, 5, 6)
                .forEach(seed -> results.outcome(
                        ResultsBuilder.trial(ANYWHERE, "mappo", (long) seed),
                        Phase.SAMPLED,
                        Map.of(Measure.DELAY_MEAN, .3),
                        List.of(),
                        false));
        results.claim(new Claim("s", "", Kind.BETTER, "vls", "mappo", Measure.DELAY_MEAN, Phase.SAMPLED, null));

        assertThat(Verdicts.of(results.build("test", Map.of())).get(0).judgement())
                .isEqualTo(Judgement.CONFIRMED);
    }

    private void trained(String policy, long seed, double slots) {
        results.outcome(
                ResultsBuilder.trial(ANYWHERE, policy, seed),
                Phase.TRAINING,
                Map.of(Measure.SLOTS_TO_95, slots),
                List.of(),
                false);
    }

    private void served(String policy, long seed, double first, double second) {
        results.outcome(
                ResultsBuilder.trial(ANYWHERE, policy, seed),
                Phase.GREEDY,
                Map.of(),
                List.of(new ServerLoad(1, first, .5), new ServerLoad(2, second, .5)),
                false);
    }

    /** Of a claim that is added last. */
    private Verdict verdict(Kind kind, String policy, String than, Measure measure) {
        List<Verdict> verdicts =
                Verdicts.of(results.claim(kind, policy, than, measure).build("test", Map.of()));
        return verdicts.get(verdicts.size() - 1);
    }
}
