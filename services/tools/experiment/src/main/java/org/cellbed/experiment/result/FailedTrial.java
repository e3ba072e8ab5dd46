package org.cellbed.experiment.result;

/**
 * A trial without an outcome.
 *
 * @param why the reason for people, one or several lines
 */
public record FailedTrial(Trial trial, String why) {}
