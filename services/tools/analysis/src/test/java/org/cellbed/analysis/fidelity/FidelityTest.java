package org.cellbed.analysis.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @TempDir
    private Path folder;

    @Test
    void quantilesAreThoseOfTheDeviationsPutIn() throws IOException {
        HandMadeRun run = new HandMadeRun().process("device-1", 1_000, 0, 0.004);
        for (int k = 0; k <= 100; k++) {
            run.local(k / 1_000.0);
        }

        Fidelity fidelity = judged(run);

        for (Fidelity.Quantiles quantiles : new Fidelity.Quantiles[] {
            fidelity.delay().share(),
            fidelity.delay().seconds(),
            part(fidelity, Part.T_RETURN).share()
        }) {
            assertQuantiles(quantiles, 0.05, 0.09, 0.095, 0.099, 0.1);
        }
        assertQuantiles(part(fidelity, Part.T_LOCAL).share(), 0.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(fidelity.tasks().compared()).isEqualTo(101);
        assertThat(fidelity.tasks().leftOut()).isEmpty();
    }

    @Test
    void eachPartIsHeldAgainstTheModelByItself() throws IOException {
        Fidelity fidelity = judged(new HandMadeRun().offloaded(0.25, 0.125));

        assertThat(fidelity.delay().seconds().max()).isCloseTo(0.375, ROUNDING);
        assertThat(fidelity.delay().share().max()).isCloseTo(0.375 / 1.625, ROUNDING);
        Map<Part, Double> expected = Map.of(
                Part.T_LOCAL, 0.0,
                Part.T_UP, 0.0,
                Part.T_TRAN, 0.0,
                Part.T_WAIT, 0.25,
                Part.T_COMP, 0.0,
                Part.T_RETURN, 0.125);
        expected.forEach((part, seconds) -> {
            assertThat(part(fidelity, part).seconds().max()).as(part.text()).isCloseTo(seconds, ROUNDING);
            assertThat(part(fidelity, part).share().max()).as(part.text()).isCloseTo(seconds / 1.625, ROUNDING);
        });
    }

    @Test
    void aTaskWhoseTimeWasOutTakesTheDeadlineByTheModelToo() throws IOException {
        Fidelity fidelity = judged(new HandMadeRun().timedOut());

        assertThat(fidelity.tasks().compared()).isEqualTo(1);
        assertThat(fidelity.delay().seconds().max()).isZero();
        assertThat(part(fidelity, Part.T_RETURN).seconds().max())
                .as("never measured")
                .isNull();
    }

    @Test
    void tasksWithoutADelayAreLeftOutAndCountedByTheirCause() throws IOException {
        Fidelity fidelity = judged(new HandMadeRun().local(0.0).late().skipped().late());

        assertThat(fidelity.tasks().compared()).isEqualTo(1);
        assertThat(fidelity.tasks().leftOut()).containsExactly(Map.entry("late", 2L));
        assertThat(fidelity.skippedSlots()).isEqualTo(1);
        assertThat(fidelity.reasons()).contains("66.67 % of the tasks were submitted too late, the limit is 0.1 %");
    }

    @Test
    void stagesAreThoseOfAllProcesses() throws IOException {
        Fidelity fidelity = judged(new HandMadeRun()
                .local(0.0)
                .process("device-1", 1_500, 1, 0.012)
                .process("enodeb", 500, 1, 0.025));

        assertThat(fidelity.stages()).isEqualTo(new Fidelity.Stages(2, 2_000, 2, 0.001, 0.025));
        assertThat(fidelity.valid()).isTrue();
        assertThat(fidelity.verdict()).isEqualTo("valid");
    }

    @Test
    void moreOverrunsThanOneInAThousandMakeARunInvalid() throws IOException {
        Fidelity fidelity = judged(new HandMadeRun().local(0.0).process("device-1", 1_999, 2, 0.012));

        assertThat(fidelity.verdict()).isEqualTo("INVALID");
        assertThat(fidelity.reasons())
                .containsExactly("0.1001 % of the stages were more than 10 ms late, the limit is 0.1 %");
    }

    @Test
    void everyLimitThatIsNotKeptIsAReason() throws IOException {
        HandMadeRun run = new HandMadeRun();
        for (int k = 0; k < 100; k++) {
            run.local(0.06);
        }

        assertThat(judged(run).reasons())
                .containsExactly(
                        "the median deviation of the delays is 6 %, the limit is 1 %",
                        "the 95th percentile of the delays' deviations is 6 %, the limit is 3 %",
                        "the 99th percentile of the delays' deviations is 6 %, the limit is 5 %",
                        "no process reported a stage");
    }

    @Test
    void whoIsLateAsNothingWasCompiledIsToldOfRehearsals() throws IOException {
        Fidelity fidelity =
                judged(new HandMadeRun().late().late().local(0.0).after(97).late());

        assertThat(fidelity.tasks().lateAtFirst()).isEqualTo(2);
        assertThat(FidelityText.line(fidelity))
                .endsWith(
                        " (2 of 3 late tasks were in the first 100 slots, before the code of the processes was compiled;"
                                + " add --rehearsal 30 to compile it before slot 0)");
    }

    @Test
    void whoIsLateForAnotherReasonIsNot() throws IOException {
        assertThat(judged(new HandMadeRun().rehearsed().late().local(0.0)).advice())
                .isNull();
        assertThat(judged(new HandMadeRun().late().local(0.0).after(98).late()).advice())
                .as("half of them later")
                .isNull();
        HandMadeRun enough = new HandMadeRun().late();
        for (int k = 0; k < 999; k++) {
            enough.local(0.5);
        }
        assertThat(judged(enough).reasons()).isNotEmpty();
        assertThat(judged(enough).advice()).as("as few are late as may be").isNull();
    }

    @Test
    void aRunOfWhichNothingCanBeComparedIsInvalid() throws IOException {
        assertThat(judged(new HandMadeRun().process("device-1", 10, 0, 0.0)).reasons())
                .containsExactly("no task can be compared with the model");
    }

    @Test
    void theFileSaysItAll() throws IOException {
        judged(new HandMadeRun().local(0.5).process("device-1", 1_000, 0, 0.004))
                .writeTo(folder);

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("fidelity.json").toFile());
        assertThat(json.at("/verdict").textValue()).isEqualTo("INVALID");
        assertThat(json.at("/delay/share/p95").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/parts/t_return/seconds/max").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/stages/overrun_share").doubleValue()).isZero();
        assertThat(json.at("/stages/worst_s").doubleValue()).isEqualTo(0.004);
        assertThat(json.at("/tasks/left_out").isObject()).isTrue();
        assertThat(json.at("/limits/delay_p99").doubleValue()).isEqualTo(0.05);
        assertThat(json.at("/skipped_slots").isInt()).isTrue();
        assertThat(Files.readString(folder.resolve("fidelity.json"))).endsWith("}\n");
    }

    private static Fidelity.Deviation part(Fidelity fidelity, Part part) {
        return Objects.requireNonNull(fidelity.parts().get(part));
    }

    private Fidelity judged(HandMadeRun run) throws IOException {
        run.writeTo(folder);
        return Fidelity.of(folder);
    }

    private static void assertQuantiles(Fidelity.Quantiles quantiles, double... expected) {
        @Nullable
        Double[] found = {quantiles.p50(), quantiles.p90(), quantiles.p95(), quantiles.p99(), quantiles.max()};
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k], ROUNDING);
        }
    }
}
