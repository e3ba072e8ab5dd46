package org.cellbed.experiment.result;

/**
 * A trial that came to no outcome.
 *
 * @param why one or several lines for people
 */
public record FailedTrial(Trial trial, String why) {}
