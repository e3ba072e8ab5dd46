package org.cellbed.experiment.result;

import java.util.Arrays;
import java.util.Optional;

/** A measure of a phase of a trial, one number each. {@link ServerLoad} has the measures of single servers. */
public enum Measure {
    /** Mean delay of done and timed-out tasks. */
    DELAY_MEAN("delay_mean_s", "s", Better.LOWER),
    /** Median delay of these tasks. */
    DELAY_P50("delay_p50_s", "s", Better.LOWER),
    /** 95th percentile of the delay of these tasks. */
    DELAY_P95("delay_p95_s", "s", Better.LOWER),
    /** 99th percentile of the delay of these tasks. */
    DELAY_P99("delay_p99_s", "s", Better.LOWER),
    /** Mean over slots of eq. 19. */
    VAR_LD("var_ld", "s²", Better.LOWER),
    /** Mean over slots of eq. 20 with the trial's own weights. */
    UTILITY("utility", "", Better.HIGHER),
    /** Share of the tasks that were lost. */
    LOST_SHARE("lost_share", "", Better.LOWER),
    /** Share of the tasks that their device computed. */
    LOCAL_SHARE("local_share", "", Better.NEITHER),
    /**
     * Training: slots until the windowed delay has fallen by 95 % of the difference between the first window and its
     * final value.
     */
    SLOTS_TO_95("slots_to_95", "slots", Better.LOWER),
    /** Training: duration by the wall clock. It is kept in times.csv, because the same seeds do not repeat it. */
    TRAIN_SECONDS("train_seconds", "s", Better.LOWER);

    /** The better one of two values. */
    public enum Better {
        /** The smaller value. */
        LOWER,
        /** The larger value. */
        HIGHER,
        /** Neither: the measure is not a quality. */
        NEITHER
    }

    private final String text;
    private final String unit;
    private final Better better;

    Measure(String text, String unit, Better better) {
        this.text = text;
        this.unit = unit;
        this.better = better;
    }

    /** Returns the name in files. */
    public String text() {
        return text;
    }

    /** Returns the unit; empty without one. */
    public String unit() {
        return unit;
    }

    /** Returns which of two values is better. */
    public Better better() {
        return better;
    }

    /** Whether this is a time by the wall clock, which a repeated run does not reproduce. */
    public boolean wallClock() {
        return this == TRAIN_SECONDS;
    }

    /** Finds a measure by its name; empty if there is none. */
    public static Optional<Measure> find(String text) {
        return Arrays.stream(values())
                .filter(measure -> measure.text.equals(text))
                .findFirst();
    }
}
