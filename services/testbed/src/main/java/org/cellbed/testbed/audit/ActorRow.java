package org.cellbed.testbed.audit;

import org.cellbed.model.actor.ActorOutput;

/**
 * A row of actors.csv.
 *
 * @param line where it stands in the file, from 1
 * @param slot from 0
 * @param device index, from 1
 * @param policyVersion of the weights
 */
record ActorRow(int line, int slot, int device, int policyVersion, ActorOutput output) {}
