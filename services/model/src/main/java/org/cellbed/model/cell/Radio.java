package org.cellbed.model.cell;

/**
 * The uplink of a cell: path loss, the shared band, upload times.
 *
 * @param bandwidthHz W
 * @param txPowerW p
 * @param noiseWPerHz N0, a density
 */
public record Radio(double bandwidthHz, double txPowerW, double noiseWPerHz) {
    private static final double LOG_2 = StrictMath.log(2.0);

    /**
     * Eq. 5: the uplink rate r = (W/K) log2(1 + p g / ((W/K) N0)).
     *
     * @param gain linear channel gain g
     * @param offloaders devices that share the band in this slot, K, at least 1
     * @return bits per second
     */
    public double uplinkBps(double gain, int offloaders) {
        double shareHz = bandwidthHz / offloaders;
        return shareHz * StrictMath.log(1.0 + txPowerW * gain / (shareHz * noiseWPerHz)) / LOG_2;
    }

    /** Eq. 7: the time to upload L bits at the rate of eq. 5, in seconds. */
    public double uploadSeconds(double lengthBits, double gain, int offloaders) {
        return lengthBits / uplinkBps(gain, offloaders);
    }

    /** The gain at which the signal-to-noise ratio over the whole band is as given: W N0 snr / p. */
    public double gainOfSnr(double snrLinear) {
        return bandwidthHz * noiseWPerHz * snrLinear / txPowerW;
    }

    /** The linear gain of a path: 10^(-(intercept + slope log10(d/km)) / 10). */
    public static double pathGain(double interceptDb, double slopeDb, double distanceM) {
        double lossDb = interceptDb + slopeDb * StrictMath.log10(distanceM / 1000.0);
        return StrictMath.pow(10.0, -lossDb / 10.0);
    }
}
