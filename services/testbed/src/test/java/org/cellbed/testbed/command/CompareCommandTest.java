package org.cellbed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void two_policies_on_the_same_tasks_are_paired() {
        CommandRun run = CommandRun.of("compare", simulated("a", "selfish", "1"), simulated("b", "vls", "1"));

        assertThat(run.out()).contains("\"selfish\" | \"vls\"").contains("(20 batch means), 2,000 pairs\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_run_does_not_differ_from_itself() {
        String one = simulated("a", "vls", "1");

        assertThat(CommandRun.of("compare", one, one).out())
                .contains("delay, s: 0.000000, 95 % interval 0.000000 to 0.000000");
    }

    @Test
    void other_seeds_have_other_tasks() {
        CommandRun run = CommandRun.of("compare", simulated("a", "vls", "1"), simulated("b", "vls", "2"));

        assertThat(run.out()).contains("not the same tasks in both: no paired differences\n");
    }

    @Test
    void what_is_not_a_run_is_refused() {
        CommandRun run = CommandRun.of("compare", simulated("a", "vls", "1"), folder.resolve("none").toString());

        assertThat(run.err()).contains("none: there is no such directory");
        assertThat(run.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    private String simulated(String name, String policy, String seed) {
        String out = folder.resolve(name).toString();
        CommandRun run = CommandRun.of(
                "simulate", "paper", "--policy", policy, "--slots", "200", "--seed", seed, "--out", out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }
}
