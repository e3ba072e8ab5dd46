package org.cellbed.experiment.result;

import java.util.Arrays;
import java.util.Optional;

/** What is measured of a phase of a trial, one number each. Those of single servers are in {@link ServerLoad}. */
public enum Measure {
    /** Mean delay over the tasks that were done or timed out. */
    DELAY_MEAN("delay_mean_s", "s", Better.LOWER),
    /** Median of the same. */
    DELAY_P50("delay_p50_s", "s", Better.LOWER),
    /** 95th percentile of the same. */
    DELAY_P95("delay_p95_s", "s", Better.LOWER),
    /** 99th percentile of the same. */
    DELAY_P99("delay_p99_s", "s", Better.LOWER),
    /** Mean over slots of eq. 19. */
    VAR_LD("var_ld", "s²", Better.LOWER),
    /** Mean over slots of eq. 20 with the trial's own weights. */
    UTILITY("utility", "", Better.HIGHER),
    /** Share of the tasks that were lost. */
    LOST_SHARE("lost_share", "", Better.LOWER),
    /** Share of the tasks that were computed by their device. */
    LOCAL_SHARE("local_share", "", Better.NEITHER),
    /** Training: slots until the windowed delay has done 95 % of its way from the first window to its final value. */
    SLOTS_TO_95("slots_to_95", "slots", Better.LOWER),
    /** Training: how long it took by the wall clock. It is kept in times.csv, as no seed repeats it. */
    TRAIN_SECONDS("train_seconds", "s", Better.LOWER);

    /** Which of two values is the better one. */
    public enum Better {
        /** The smaller. */
        LOWER,
        /** The larger. */
        HIGHER,
        /** It says nothing of that. */
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

    /** The name that files have. */
    public String text() {
        return text;
    }

    /** Its unit; empty where it has none. */
    public String unit() {
        return unit;
    }

    /** Which of two values is the better one. */
    public Better better() {
        return better;
    }

    /** Whether it is a time by the wall clock, which another run of the same does not repeat. */
    public boolean wallClock() {
        return this == TRAIN_SECONDS;
    }

    /** The measure of a name; empty where there is none. */
    public static Optional<Measure> find(String text) {
        return Arrays.stream(values())
                .filter(measure -> measure.text.equals(text))
                .findFirst();
    }
}
