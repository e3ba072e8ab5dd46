package org.cellbed.experiment.result;

/**
 * The load of one server in a phase of a trial. In files its measures are {@code ld_mean_s[3]} and {@code share[3]}.
 *
 * @param server its index, from 1
 * @param meanLoadSeconds mean over slots of its load as broadcast when the slot opened (eq. 13-15); NaN if it never
 *     took part
 * @param share the share of all tasks that were decided for it
 */
public record ServerLoad(int server, double meanLoadSeconds, double share) {}
