package org.cellbed.analysis.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Server 1 has a load of 0.15 s, server 2 of 0.3 s and takes no tasks, server 3 is absent. */
class ActorStoryTest {
    private static final double[] LOADS = {0.15, 0.3, Double.NaN};
    private static final List<Double> LOGITS = List.of(0.5, -1.0, 8.0, 9.0);
    private static final List<Boolean> ALLOWED = List.of(true, true, false, false);
    private static final int SLOT = 4;

    @Test
    void aGreedyActorTakesTheGreatestLogitOfThePlacesThatTakeTasks() {
        ActorStory story = story(List.of(), Choosing.GREEDY);

        assertThat(story.choice()).isZero();
        assertThat(story.seen()).isEqualTo("loads 1.0000 2.0000 0.0000 (0.15 s each), present 1 1 0");
        assertThat(story.said())
                .isEqualTo("logits local 0.5000, server 1 -1.0000, server 2 8.0000, server 3 9.0000;"
                        + " not allowed: server 2, server 3");
        assertThat(story.drew()).isEqualTo("the greatest logit; chose local");
    }

    @Test
    void aSampledChoiceIsTheGreatestOfLogitAndNoise() {
        ActorStory story = story(List.of(), new Choosing(true, 0.05));
        RandomStream draws = draws();
        double exploration = draws.nextDouble();
        List<Double> noise =
                List.of(Choice.gumbel(draws), Choice.gumbel(draws), Choice.gumbel(draws), Choice.gumbel(draws));

        assertThat(exploration).isGreaterThan(0.05);
        assertThat(story.explores()).isFalse();
        assertThat(story.explorationDraw()).isEqualTo(exploration);
        assertThat(story.noise()).isEqualTo(noise);
        for (int place = 0; place < 2; place++) {
            assertThat(LOGITS.get(place) + noise.get(place))
                    .isLessThanOrEqualTo(LOGITS.get(story.choice()) + noise.get(story.choice()));
        }
    }

    @Test
    void oneThatExploresTakesAnyPlaceAndHasNoNoise() {
        ActorStory story = story(List.of(), new Choosing(true, 1.0));

        assertThat(story.explores()).isTrue();
        assertThat(story.noise()).isEmpty();
        assertThat(story.drew()).startsWith("explores below 1.0000, drew 0.").contains(": yes, a random place; chose ");
    }

    @Test
    void whatItSawOfItsOwnTaskIsToldToo() {
        assertThat(story(List.of(0.5, -0.25, 1.0, 2.0), Choosing.GREEDY).seen())
                .endsWith("present 1 1 0 own bits, cycles, local, upload 0.5000 -0.2500 1.0000 2.0000");
    }

    private static ActorStory story(List<Double> own, Choosing choosing) {
        return ActorStory.of(new ActorOutput(own, LOGITS, ALLOWED, choosing), LOADS, draws());
    }

    private static RandomStream draws() {
        return new RandomStream(7, 1, 3, Purpose.DECISION).seek(SLOT);
    }
}
