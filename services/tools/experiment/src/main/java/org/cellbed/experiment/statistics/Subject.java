package org.cellbed.experiment.statistics;

import org.cellbed.experiment.result.Phase;

/** The subject of a statistic: a quantity of a phase of a policy's trials at a setting. */
public record Subject(String setting, String policy, Phase phase, Quantity quantity) {}
