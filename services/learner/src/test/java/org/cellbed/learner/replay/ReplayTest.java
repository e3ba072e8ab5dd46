package org.cellbed.learner.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final int CAPACITY = 5;

    private final Replay replay = replay();

    @Test
    void remembersTheLastSoMany() {
        assertThat(replay.oldestSlot()).isEqualTo(-1);
        addSlots(replay, 0, 8);

        assertThat(replay.size()).isEqualTo(CAPACITY);
        assertThat(replay.oldestSlot()).isEqualTo(3);
        assertThat(slots(replay.sample(500))).containsOnly(3, 4, 5, 6, 7);
    }

    @Test
    void takesEachOfAllWithEqualProbability() {
        addSlots(replay, 0, CAPACITY);
        int[] taken = new int[CAPACITY];
        for (int slot : slots(replay.sample(50_000))) {
            taken[slot]++;
        }

        // 10,000 each; the standard deviation is 89
        assertThat(Arrays.stream(taken).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }

    @Test
    void oneThatIsToldAgainWhatAnotherRememberedTakesWhatThatOneWouldHave() throws IOException {
        addSlots(replay, 0, 8);
        replay.sample(3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        replay.save(new DataOutputStream(bytes));
        Replay other = replay();
        other.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (int slot = 3; slot < 8; slot++) {
            other.remember(transition(slot));
        }

        assertThat(slots(other.sample(20))).isEqualTo(slots(replay.sample(20)));
    }

    @Test
    void doesNotGoOnWhileSomeOfWhatAnotherRememberedIsMissing() throws IOException {
        addSlots(replay, 0, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        replay.save(new DataOutputStream(bytes));
        Replay other = replay();
        other.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        other.remember(transition(0));

        assertThatThrownBy(() -> other.add(transition(3)))
                .hasMessageStartingWith("slot 3 arrived while 2 transitions of the checkpoint are missing");
    }

    private static Replay replay() {
        return new Replay(CAPACITY, new RandomStream(3, 0, 0, Purpose.LEARNER_REPLAY));
    }

    private static void addSlots(Replay replay, int from, int to) {
        for (int slot = from; slot < to; slot++) {
            replay.add(transition(slot));
        }
    }

    private static int[] slots(JointTransition[] transitions) {
        return Arrays.stream(transitions).mapToInt(JointTransition::slot).toArray();
    }

    private static JointTransition transition(int slot) {
        JointState state = new JointState(new double[0], new double[0], new boolean[0], new int[0], new boolean[0]);
        return new JointTransition(slot, state, 0, new int[0], new double[0], 0.0, state);
    }
}
