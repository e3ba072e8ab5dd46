package org.cellbed.model.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final ActorLayout TINY = new ActorLayout(List.of(2, 2, 1), 1);

    /** Hidden: relu(1 - 2 + 0.5, 2 * 1 + 3 * 2 - 1) = (0, 7); output: 4 * 0 - 1 * 7 + 0.25. */
    private static final float[] PARAMETERS = {1f, 2f, -1f, 3f, 0.5f, -1f, 4f, -1f, 0.25f};

    @Test
    void computesLayersWithAReluBetweenThem() {
        Actor actor = new Actor(weights(1, TINY, PARAMETERS));

        assertThat(actor.logits(new double[] {1.0, 2.0})).containsExactly(-6.75);
        assertThat(actor.logits(new double[] {1.0, 2.0})).containsExactly(-6.75);
    }

    @Test
    void anObservationOfAnotherWidthIsRefused() {
        Actor actor = new Actor(weights(1, TINY, PARAMETERS));

        assertThatThrownBy(() -> actor.logits(new double[3])).hasMessageContaining("expected 2");
    }

    @Test
    void poisonedWeightsSayWhatIsWrongWithThem() {
        ActorWeights good = weights(1, TINY, PARAMETERS);
        float[] altered = PARAMETERS.clone();
        altered[3] = 2.9f;
        float[] notFinite = PARAMETERS.clone();
        notFinite[3] = Float.NaN;

        assertThat(good.defect()).isEmpty();
        assertThat(new ActorWeights(1, 1, 1, TINY, Choosing.GREEDY, altered, good.checksum()).defect())
                .contains(Defect.CHECKSUM);
        assertThat(new ActorWeights(2, 1, 1, TINY, Choosing.GREEDY, PARAMETERS, good.checksum()).defect())
                .contains(Defect.CHECKSUM);
        assertThat(weights(1, TINY, notFinite).defect()).contains(Defect.NOT_FINITE);
        assertThat(weights(1, TINY, new float[8]).defect()).contains(Defect.SHAPE);
    }

    @Test
    void aLayoutOfNoLayersIsRefused() {
        assertThatThrownBy(() -> new ActorLayout(List.of(2), 1)).hasMessageContaining("widths");
        assertThatThrownBy(() -> new ActorLayout(List.of(2, 0, 1), 1)).hasMessageContaining("widths");
        assertThatThrownBy(() -> new ActorLayout(List.of(2, 3), 2)).hasMessageContaining("heads");
    }

    private static ActorWeights weights(int version, ActorLayout layout, float[] parameters) {
        return ActorWeights.of(1, version, 1, layout, Choosing.GREEDY, parameters);
    }
}
