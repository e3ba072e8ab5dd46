package org.cellbed.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cellbed.rundir.RunReadException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    private static final Trial LEARNED = trial("dtomalb", "[12 GHz, 14 GHz]");
    private static final Trial FAILED = trial("idql-tolb", "12 GHz");

    @TempDir
    private Path folder;

    @Test
    void resultsAreReadBackAsTheyWere() throws IOException {
        Results results = results();
        ResultFiles.write(folder, results);

        assertThat(ResultFiles.read(folder)).isEqualTo(results);
    }

    @Test
    void outcomesAreTidyAndHaveNoTimesByTheWallClock() throws IOException {
        ResultFiles.write(folder, results());

        assertThat(folder.resolve("outcomes.csv")).hasContent("""
                group,setting,policy,scenario_seed,phase,measure,value
                list,"group=list,servers.compute=[12 GHz, 14 GHz]",dtomalb,3,training,slots_to_95,400.0
                list,"group=list,servers.compute=[12 GHz, 14 GHz]",dtomalb,3,training,diverges,1
                list,"group=list,servers.compute=[12 GHz, 14 GHz]",dtomalb,3,greedy,delay_mean_s,0.25
                list,"group=list,servers.compute=[12 GHz, 14 GHz]",dtomalb,3,greedy,diverges,0
                list,"group=list,servers.compute=[12 GHz, 14 GHz]",dtomalb,3,greedy,ld_mean_s[2],0.125
                list,"group=list,servers.compute=[12 GHz, 14 GHz]",dtomalb,3,greedy,share[2],0.5
                """);
        assertThat(folder.resolve("times.csv")).content().contains("training,train_seconds,31.5\n");
    }

    @Test
    void aMeasureThatThereIsNotIsToldByItsPlace() throws IOException {
        ResultFiles.write(folder, results());
        Path file = folder.resolve("outcomes.csv");
        Files.writeString(file, Files.readString(file).replace("delay_mean_s", "delay"));

        assertThatThrownBy(() -> ResultFiles.read(folder))
                .isInstanceOf(RunReadException.class)
                .hasMessage(file + ":4: column measure: found 'delay', expected the name of a measure");
    }

    @Test
    void whatTheHeadLacksIsTold() throws IOException {
        ResultFiles.write(folder, results());
        Path file = Files.writeString(folder.resolve(ResultFiles.EXPERIMENT), "{}");

        assertThatThrownBy(() -> ResultFiles.read(folder))
                .isInstanceOf(RunReadException.class)
                .hasMessageStartingWith(file + ":1: ")
                .hasMessageContaining("expected name, question, claims");
    }

    @Test
    void aClaimCoversTheSettingsThatHaveItsValues() {
        assertThat(claim(null).covers(LEARNED.values())).isTrue();
        assertThat(claim("group=list").covers(LEARNED.values())).isTrue();
        assertThat(claim("group=other").covers(LEARNED.values())).isFalse();
        assertThat(claim("group=list,devices.count=3").covers(LEARNED.values())).isFalse();
    }

    private static Results results() {
        return new Results(
                "mine",
                "Does it?",
                List.of(claim(null)),
                List.of("dtomalb", "idql-tolb"),
                List.of(LEARNED.setting(), FAILED.setting()),
                List.of(
                        new Outcome(
                                LEARNED,
                                Phase.TRAINING,
                                Map.of(Measure.SLOTS_TO_95, 400.0, Measure.TRAIN_SECONDS, 31.5),
                                true),
                        new Outcome(
                                LEARNED,
                                Phase.GREEDY,
                                Map.of(Measure.DELAY_MEAN, 0.25),
                                List.of(new ServerLoad(2, 0.125, 0.5)),
                                false)),
                List.of(new CurvePoint(LEARNED, 9, Measure.VAR_LD, 0.1)),
                List.of(new FailedTrial(FAILED, "ended with code 1\nno memory")),
                List.of("2 of 10 seeds"),
                Map.of("train_slots", "1000"));
    }

    private static Claim claim(@Nullable String at) {
        return new Claim(
                "a", "It does.", Claim.Kind.BETTER, "dtomalb", "idql-tolb", Measure.DELAY_MEAN, Phase.GREEDY, at);
    }

    private static Trial trial(String policy, String compute) {
        return new Trial(
                "group=list,servers.compute=" + compute,
                Map.of(Trial.GROUP, "list", "servers.compute", compute),
                policy,
                3);
    }
}
