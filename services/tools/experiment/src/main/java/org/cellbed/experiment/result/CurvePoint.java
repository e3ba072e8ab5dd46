package org.cellbed.experiment.result;

/**
 * A point of a learning curve.
 *
 * @param slot the last slot of the window, from 0; the value is the mean over the window
 * @param measure {@link Measure#DELAY_MEAN}, {@link Measure#VAR_LD} or {@link Measure#UTILITY}
 */
public record CurvePoint(Trial trial, int slot, Measure measure, double value) {}
