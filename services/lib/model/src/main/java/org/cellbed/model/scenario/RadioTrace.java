package org.cellbed.model.scenario;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A recorded radio channel: signal-to-noise ratio over the whole band; each sample holds until the next. The reader
 * has already closed up long gaps. Immutable; the given arrays are copied.
 */
public final class RadioTrace {
    private final String name;
    private final double[] timesSeconds;
    private final double[] snrLinear;
    private final double durationSeconds;
    private final int closedGaps;

    /**
     * Creates a trace from its samples.
     *
     * @param name the file's name, for messages
     * @param timesSeconds [samples], strictly increasing, first 0
     * @param snrDb [samples]
     * @param lastHeldSeconds how long the last sample holds before the trace repeats, positive
     * @param closedGaps number of gaps that the reader closed up
     */
    public RadioTrace(String name, double[] timesSeconds, double[] snrDb, double lastHeldSeconds, int closedGaps) {
        if (timesSeconds.length == 0 || timesSeconds.length != snrDb.length) {
            throw new IllegalArgumentException(
                    "trace " + name + " needs as many times as SNR samples and at least one, found "
                            + timesSeconds.length + " and " + snrDb.length);
        }
        if (timesSeconds[0] != 0.0 || !(lastHeldSeconds > 0.0)) {
            throw new IllegalArgumentException(
                    "trace " + name + " must begin at 0 and hold its last sample for more than 0 s");
        }
        for (int k = 1; k < timesSeconds.length; k++) {
            if (!(timesSeconds[k] > timesSeconds[k - 1])) {
                throw new IllegalArgumentException("trace " + name + ": time does not increase at sample " + (k + 1));
            }
        }
        this.name = name;
        this.timesSeconds = timesSeconds.clone();
        this.snrLinear =
                Arrays.stream(snrDb).map(db -> StrictMath.pow(10.0, db / 10.0)).toArray();
        this.durationSeconds = timesSeconds[timesSeconds.length - 1] + lastHeldSeconds;
        this.closedGaps = closedGaps;
    }

    /** Returns the file's name. */
    public String name() {
        return name;
    }

    /** Returns the number of gaps in the recording that were closed up. */
    public int closedGaps() {
        return closedGaps;
    }

    /** Returns the length of the trace in seconds, after which it repeats. */
    public double durationSeconds() {
        return durationSeconds;
    }

    /** Returns the linear signal-to-noise ratio at a time from the start of the run; the trace repeats. */
    public double snrAt(double seconds) {
        double within = seconds % durationSeconds;
        int found = Arrays.binarySearch(timesSeconds, within);
        return snrLinear[found >= 0 ? found : -found - 2];
    }

    /** Returns the mean over time of the linear signal-to-noise ratio. */
    public double meanSnr() {
        double sum = 0.0;
        for (int k = 0; k < timesSeconds.length; k++) {
            double end = k + 1 < timesSeconds.length ? timesSeconds[k + 1] : durationSeconds;
            sum += snrLinear[k] * (end - timesSeconds[k]);
        }
        return sum / durationSeconds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RadioTrace that
                && name.equals(that.name)
                && Arrays.equals(timesSeconds, that.timesSeconds)
                && Arrays.equals(snrLinear, that.snrLinear)
                && durationSeconds == that.durationSeconds
                && closedGaps == that.closedGaps;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(snrLinear);
    }

    @Override
    public String toString() {
        return name + " (" + timesSeconds.length + " samples, " + durationSeconds + " s)";
    }
}
