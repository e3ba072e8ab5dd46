package org.cellbed.model.message;

/**
 * eNodeB to a device that asked for a decision: the decision.
 *
 * @param device index, from 1
 * @param decision 0 local, m server m
 */
public record TaskAssigned(int slot, int device, int decision) implements Message {}
