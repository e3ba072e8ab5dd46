package org.cellbed.model.random;

/**
 * The two seeds of a run.
 *
 * @param scenarioSeed draws the cell: frequencies and positions
 * @param seed draws what happens in it: tasks, activity and what policies draw
 */
public record Seeds(long scenarioSeed, long seed) {}
