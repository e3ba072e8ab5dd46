package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.learned.SlotSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, so two places. */
class ActorsFileTest {
    private static final String PLACES = ",logit_0,logit_1,allowed_0,allowed_1";
    private static final String SAID = ",0.5,-0.5,1,1";

    @TempDir
    private Path folder;

    @Test
    void whatADeviceSawOfItsTaskHasColumnsAlsoWhereItSawNothingOfIt() throws IOException {
        assertThat(written(new double[0]))
                .containsExactly(
                        "slot,device,policy_version,sampled,epsilon,own_bits,own_cycles,own_local,own_upload" + PLACES,
                        "7,1,3,1,0.0,,,," + SAID);
    }

    @Test
    void whatADeviceSawInASequenceHasOthersAndWhoSaysToHaveSeenSomethingElseHasNone() throws IOException {
        double[] inSequence = {0.25, 0.5, 0.75, 1.0, 1.25};
        assertThat(inSequence).hasSize(SlotSequence.width(1));

        assertThat(written(inSequence, new double[0], new double[4]))
                .containsExactly(
                        "slot,device,policy_version,sampled,epsilon,"
                                + "own_load_1,own_compute_1,own_upload,own_local,own_following" + PLACES,
                        "7,1,3,1,0.0,0.25,0.5,0.75,1.0,1.25" + SAID,
                        "7,2,3,1,0.0,,,,," + SAID,
                        "7,3,3,1,0.0,,,,," + SAID);
    }

    private List<String> written(double[]... ofDevices) throws IOException {
        TaskOutcome[] outcomes = new TaskOutcome[ofDevices.length];
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] = outcome(k + 1, ofDevices[k]);
        }
        boolean[] there = {true};
        SlotOpened opened = new SlotOpened(
                7,
                7.0,
                new double[1],
                there,
                there,
                there,
                new double[] {1e9},
                new int[] {1, 2, 3},
                new double[] {1.0, 1.0, 1.0},
                new double[] {1e9, 1e9, 1e9},
                3);
        try (ActorsFile file = new ActorsFile(folder, 1)) {
            file.add(new Transition(opened, outcomes.length, 0.0, List.of(outcomes), new double[1], there));
        }
        return Files.readAllLines(folder.resolve(ActorsFile.NAME));
    }

    private static TaskOutcome outcome(int device, double[] own) {
        ActorOutput actor = ActorOutput.of(own, new double[] {0.5, -0.5}, new boolean[] {true, true}, Choosing.SAMPLED);
        return new TaskOutcome(
                device,
                1_000,
                1_000,
                1,
                1.0,
                0.0,
                0.0,
                0.1,
                0.0,
                0.0,
                0.1,
                0.0,
                0.2,
                TaskStatus.DONE,
                Optional.empty(),
                3,
                Optional.of(actor),
                false);
    }
}
