package org.cellbed.testbed.control;

/**
 * Where a run that goes on can be asked, as its launcher writes it to a file for other commands on this machine.
 *
 * @param pid the launcher's process
 * @param deployment what keeps it apart from others
 * @param folder its run directory, absolute
 * @param bootstrap its broker's address
 * @param port of the launcher on the loopback interface
 * @param token what a request has to show, so that only those may ask who may read the file
 */
public record RunAddress(long pid, String deployment, String folder, String bootstrap, int port, String token) {}
