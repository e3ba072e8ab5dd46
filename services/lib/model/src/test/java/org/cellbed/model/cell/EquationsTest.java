package org.cellbed.model.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The equations of the paper, worked by hand. */
class EquationsTest {
    private static final double CLOSE = 1e-12;

    @Test
    void eq5TheUplinkRateIsThatOfTheShareOfTheBand() {
        Radio radio = new Radio(1e6, 0.5, 1e-12);

        // W/K = 5e5 Hz; p g / ((W/K) N0) = 1.5e-6 / 5e-7 = 3; r = 5e5 log2(4)
        assertThat(radio.uplinkBps(3e-6, 2)).isCloseTo(1e6, within(1e-6));
        // alone: W = 1e6 Hz; 1.5e-6 / 1e-6 = 1.5; r = 1e6 log2(2.5)
        assertThat(radio.uplinkBps(3e-6, 1)).isCloseTo(1_321_928.0948873623, within(1e-6));
    }

    @Test
    void eq6LocalDelayIsCyclesOverTheDevicesFrequency() {
        assertThat(Delay.computeSeconds(1e9, 4e8)).isEqualTo(2.5);
    }

    @Test
    void eq7UploadTimeIsBitsOverTheRate() {
        assertThat(new Radio(1e6, 0.5, 1e-12).uploadSeconds(4e6, 3e-6, 2)).isCloseTo(4.0, within(CLOSE));
    }

    @Test
    void eq8TheTimeAtAServerIsWaitingAndComputing() {
        assertThat(Delay.responseSeconds(0.25, Delay.computeSeconds(1e9, 16e9))).isEqualTo(0.3125);
    }

    @Test
    void eq9OnlyServersBeyondTheFirstAreReachedOverFibre() {
        assertThat(Delay.transferSeconds(4e6, 1e9, 1)).isZero();
        assertThat(Delay.transferSeconds(4e6, 1e9, 2)).isEqualTo(0.004);
    }

    @Test
    void eqs10And11TheDelayOfAnOffloadedTaskIsTheSumOfItsParts() {
        assertThat(Delay.offloadedSeconds(0.125, 0.0, 0.25, 0.0625)).isEqualTo(0.4375);
        assertThat(Delay.offloadedSeconds(0.125, 0.5, 0.25, 0.0625)).isEqualTo(0.9375);
    }

    @Test
    void eqs13To15TheLoadFactorIsTheTimeThatCommittedWorkTakes() {
        assertThat(Load.factorSeconds(3e9, 12e9)).isEqualTo(0.25);
    }

    @Test
    void eq19TheVarianceIsOverTheServersThatCount() {
        assertThat(Load.variance(new double[] {1.0, 2.0, 3.0})).isCloseTo(2.0 / 3.0, within(CLOSE));
        assertThat(Load.variance(new double[] {1.0, Double.NaN, 3.0})).isEqualTo(1.0);
        assertThat(Load.variance(new double[] {5.0})).isZero();
        assertThat(Load.variance(new double[] {Double.NaN})).isZero();
    }

    @Test
    void eq20TheRewardWeighsDelayAndVariance() {
        assertThat(Reward.of(1.0, 0.25, 10.0, 0.0625)).isEqualTo(-0.875);
    }

    @Test
    void thePathLosesThirtySevenDecibelsAndMorePerDecade() {
        assertThat(Radio.pathGain(128.1, 37.6, 1000.0)).isCloseTo(StrictMath.pow(10.0, -12.81), within(1e-25));
        assertThat(Radio.pathGain(128.1, 37.6, 100.0)).isCloseTo(StrictMath.pow(10.0, -9.05), within(1e-21));
    }

    @Test
    void theGainOfASignalToNoiseRatioGivesBackItsRate() {
        Radio radio = new Radio(20e6, 0.5, 4e-21);

        assertThat(radio.uplinkBps(radio.gainOfSnr(7.0), 1)).isCloseTo(60e6, within(1e-3));
    }
}
