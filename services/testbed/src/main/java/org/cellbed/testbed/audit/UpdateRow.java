package org.cellbed.testbed.audit;

/**
 * A row of learner.csv, as far as it is needed. NaN for an empty cell.
 *
 * @param line where it stands in the file, from 1
 * @param update from 1
 * @param criticLoss of the update
 * @param entropyNats of the policy, in nat
 */
public record UpdateRow(int line, long update, double criticLoss, double entropyNats) {}
