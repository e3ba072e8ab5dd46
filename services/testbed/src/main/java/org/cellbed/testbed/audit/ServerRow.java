package org.cellbed.testbed.audit;

/**
 * A row of servers.csv.
 *
 * @param line where it stands in the file, from 1
 * @param server index, from 1
 * @param computeHz f
 * @param fromSlot its first slot
 */
public record ServerRow(int line, int server, double computeHz, int fromSlot) {}
