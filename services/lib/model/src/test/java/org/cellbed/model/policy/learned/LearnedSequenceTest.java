package org.cellbed.model.policy.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.HandWorked;
import org.cellbed.model.policy.RandomSlots;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Actors that decide in sequence: here one that likes a server the less the more load it would have. */
class LearnedSequenceTest {
    private static final int SERVERS = 2;
    private static final int SHARED = 2 * SERVERS;
    private static final int PLACES = SERVERS + 1;
    private static final boolean[] ALL = {true, true};

    @Test
    void devicesThatFollowTheSameActorDoNotChooseAlike() {
        // each server has .1 s more after each of them: 1, then 2, then 1 again as the first of equals
        List<Integer> places = new ArrayList<>();
        for (int device = 1; device <= 3; device++) {
            places.add(decide(HandWorked.slot(0.0, 0.05), device, Choosing.GREEDY, LearnedSequenceTest::nothing));
        }

        assertThat(places).containsExactly(1, 2, 1);
    }

    @Test
    void whoSharesAnInstanceDecidesAsWhoHasOneOfItsOwnWhateverIsDrawn() {
        LearnedSequencePolicy shared = following(Choosing.SAMPLED, 1);
        for (int slot = 0; slot < 50; slot++) {
            SlotOpened opened = HandWorked.slot(slot, new double[] {10e9, 14e9}, 0.01 * slot, 0.05);
            for (int device : new int[] {2, 3, 1}) {
                assertThat(shared.decision(opened, HandWorked.task(device), draws(slot))
                                .place())
                        .isEqualTo(decide(opened, device, Choosing.SAMPLED, draws(slot)));
            }
        }
    }

    @Test
    void devicesDecideInTheOrderOfTheSequenceEachWithItsOwnDraws() {
        RandomStream random = new RandomStream(11, 1, 1, Purpose.DECISION);
        Actor actor = new Actor(weights(1, Choosing.SAMPLED));
        for (int slot = 0; slot < 50; slot++) {
            RandomSlots.Instance instance = RandomSlots.tasks(random, RandomSlots.cell(SERVERS), 3, ALL, ALL, 0.3);
            SlotOpened opened = instance.slot();
            SlotSequence sequence = SlotSequence.expected(instance.cell(), opened);
            while (sequence.hasTask()) {
                int device = opened.devices()[sequence.task()];
                double[] shared = Observation.shared(opened.loadSeconds(), opened.present());
                double[] logits = actor.logits(Observation.with(shared, sequence.seen()));
                int place = Choice.sample(
                        logits, Reachable.places(opened), draws(slot).apply(device));
                LearnedSequencePolicy policy = following(instance.cell(), Choosing.SAMPLED, device);

                assertThat(policy.decision(opened, instance.tasks().get(device - 1), draws(slot))
                                .place())
                        .isEqualTo(place);
                sequence.decide(place);
            }
        }
    }

    @Test
    void aServerOutOfReachIsNotChosenWhateverTheActorLikes() {
        RandomStream random = new RandomStream(11, 1, 1, Purpose.DECISION);
        boolean[] firstAlone = {true, false};
        RandomSlots.Instance instance =
                RandomSlots.tasks(random, RandomSlots.cell(SERVERS), 3, firstAlone, firstAlone, 0.3);
        LearnedDispatchPolicy central = new LearnedDispatchPolicy(instance.cell());
        central.adopt(weights(0, Choosing.GREEDY));

        assertThat(central.decide(instance.slot(), instance.tasks(), HandWorked.NONE))
                .containsOnly(1);
        for (DeviceTask task : instance.tasks()) {
            assertThat(following(instance.cell(), Choosing.GREEDY, task.device())
                            .decide(instance.slot(), task, HandWorked.NONE))
                    .isEqualTo(1);
        }
    }

    @Test
    void anActorSaysWhatItSawOfThoseBeforeIt() {
        SlotOpened slot = HandWorked.slot(0.0, 0.05);
        SlotSequence sequence = SlotSequence.expected(HandWorked.CELL, slot);
        sequence.decide(1);
        ActorOutput said = following(Choosing.GREEDY, 1)
                .decision(slot, HandWorked.task(2), LearnedSequenceTest::nothing)
                .actor()
                .orElseThrow();

        assertThat(said.own().stream().mapToDouble(Double::doubleValue).toArray())
                .isEqualTo(sequence.seen());
        assertThat(said.logits()).hasSize(PLACES);
    }

    @Test
    void newerWeightsAreUsedAtOnceAndOthersRefused() {
        SlotOpened slot = HandWorked.slot(0.0, 0.05);
        LearnedSequencePolicy policy = following(Choosing.GREEDY, 1);
        assertThat(policy.decide(slot, HandWorked.task(1), HandWorked.NONE)).isEqualTo(1);
        float[] local = new float[layout().parameterCount()];
        local[local.length - PLACES] = 1f;

        assertThat(policy.adopt(ActorWeights.of(1, 2, 2, layout(), Choosing.GREEDY, local)))
                .isEmpty();
        assertThat(policy.decide(slot, HandWorked.task(1), HandWorked.NONE)).isZero();
        ActorLayout narrow = new ActorLayout(List.of(SHARED, PLACES), 1);
        assertThat(policy.adopt(ActorWeights.of(1, 3, 3, narrow, Choosing.GREEDY, new float[narrow.parameterCount()])))
                .contains(Defect.SHAPE);
    }

    @Test
    void aDeviceThatTheBroadcastDoesNotNameComputesLocally() {
        LearnedSequencePolicy policy = following(Choosing.GREEDY, 9);

        assertThat(policy.decide(HandWorked.slot(0.0, 0.05), HandWorked.task(9), HandWorked.NONE))
                .isZero();
    }

    @Test
    void theEnodebDecidesByTheTasksThatThereAre() {
        // the task that is there first has three times the work: server 1, then server 2 for both of the others
        LearnedDispatchPolicy policy = new LearnedDispatchPolicy(HandWorked.CELL);
        assertThat(policy.adopt(weights(0, Choosing.GREEDY))).isEmpty();
        DeviceTask heavy = new DeviceTask(2, 100_000, 3_000_000_000L, 400e6, 1.0, 0.0);
        List<DeviceTask> tasks = List.of(HandWorked.task(1), heavy, HandWorked.task(3));

        assertThat(policy.decide(HandWorked.slot(0.0, 0.05), tasks, HandWorked.NONE))
                .containsExactly(2, 1, 2);
    }

    private static int decide(SlotOpened slot, int device, Choosing choosing, IntFunction<Draws> draws) {
        return following(choosing, device)
                .decision(slot, HandWorked.task(device), draws)
                .place();
    }

    private static Draws nothing(int device) {
        return HandWorked.NONE;
    }

    private static IntFunction<Draws> draws(int slot) {
        return device -> new RandomStream(5, 1, device, Purpose.DECISION).seek(slot);
    }

    /** All devices have the weights, this one among them. */
    private static LearnedSequencePolicy following(Choosing choosing, int device) {
        return following(HandWorked.CELL, choosing, device);
    }

    private static LearnedSequencePolicy following(CellConstants cell, Choosing choosing, int device) {
        LearnedSequencePolicy policy = new LearnedSequencePolicy(cell);
        for (int agent : new int[] {1, 2, 3, 9}) {
            Optional<Defect> defect = policy.adopt(weights(agent, choosing));
            assertThat(defect).isEmpty();
        }
        assertThat(policy.version(device)).isEqualTo(1);
        return policy;
    }

    private static ActorLayout layout() {
        return new ActorLayout(List.of(SHARED + SlotSequence.width(SERVERS), PLACES), 1);
    }

    private static ActorWeights weights(int agent, Choosing choosing) {
        float[] parameters = new float[layout().parameterCount()];
        for (int server = 1; server <= SERVERS; server++) {
            parameters[(SHARED + server - 1) * PLACES + server] = -1f;
        }
        parameters[parameters.length - PLACES] = -100f;
        return ActorWeights.of(agent, 1, 1, layout(), choosing, parameters);
    }
}
