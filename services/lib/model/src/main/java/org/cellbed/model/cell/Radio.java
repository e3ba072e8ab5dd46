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
     * Returns the uplink rate r = (W/K) log2(1 + p g / ((W/K) N0)) (eq. 5).
     *
     * @param gain linear channel gain g
     * @param offloaders number of devices that share the band in this slot, K, at least 1
     * @return bits per second
     */
    public double uplinkBps(double gain, int offloaders) {
        double shareHz = bandwidthHz / offloaders;
        return shareHz * StrictMath.log(1.0 + txPowerW * gain / (shareHz * noiseWPerHz)) / LOG_2;
    }

    /** Returns the time in seconds to upload L bits at the rate of eq. 5 (eq. 7). */
    public double uploadSeconds(double lengthBits, double gain, int offloaders) {
        return lengthBits / uplinkBps(gain, offloaders);
    }

    /** Returns the linear gain that yields a signal-to-noise ratio over the whole band: W N0 snr / p. */
    public double gainOfSnr(double snrLinear) {
        return bandwidthHz * noiseWPerHz * snrLinear / txPowerW;
    }

    /** Returns the linear gain of a path: 10^(-(intercept + slope log10(d/km)) / 10). */
    public static double pathGain(double interceptDb, double slopeDb, double distanceM) {
        double lossDb = interceptDb + slopeDb * StrictMath.log10(distanceM / 1000.0);
        return StrictMath.pow(10.0, -lossDb / 10.0);
    }
}
