package org.cellbed.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.AskOptions;
import org.cellbed.cli.option.BadInput;
import org.cellbed.launcher.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellbed learning}. */
@Command(
        name = "learning",
        description = {
            "Changes the weights of the reward, or the step sizes, of the learner of a running run. "
                    + "New weights of the reward also apply to transitions already in the replay. The change is "
                    + "recorded in events.csv.",
            "Example: cellbed learning --w2 2"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LearningCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--w1",
            paramLabel = "W",
            description = "Weight of the delay in the reward (eq. 20), at least 0. Default: unchanged.")
    private @Nullable Double w1;

    @Option(
            names = "--w2",
            paramLabel = "W",
            description = "Weight of the load variance in the reward (eq. 20), at least 0. Default: unchanged.")
    private @Nullable Double w2;

    @Option(
            names = "--actor-rate",
            paramLabel = "R",
            description = "Step size of Adam for the actors, above 0. Default: unchanged.")
    private @Nullable Double actorRate;

    @Option(
            names = "--critic-rate",
            paramLabel = "R",
            description = "Step size of Adam for the critics, above 0. Default: unchanged.")
    private @Nullable Double criticRate;

    @Mixin
    private AskOptions ask;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (w1 == null && w2 == null && actorRate == null && criticRate == null) {
            throw new BadInput("found nothing to change, expected --w1, --w2, --actor-rate or --critic-rate");
        }
        check("--w1", w1, true);
        check("--w2", w2, true);
        check("--actor-rate", actorRate, false);
        check("--critic-rate", criticRate, false);
        return ask.ask(new RunRequest.ChangeLearning(w1, w2, actorRate, criticRate), spec);
    }

    private static void check(String option, @Nullable Double value, boolean zero) {
        if (value != null && (!Double.isFinite(value) || value < 0.0 || (value == 0.0 && !zero))) {
            throw new BadInput(
                    option + ": found " + value + ", expected a number " + (zero ? "of at least 0" : "above 0"));
        }
    }
}
