package org.cellbed.launcher.control;

/**
 * The address of a run for other commands on this machine; its launcher writes it to a file.
 *
 * @param pid the launcher's process
 * @param deployment what keeps it apart from others
 * @param folder its run directory, absolute
 * @param bootstrap its broker's address
 * @param port of the launcher on the loopback interface
 * @param token what a request has to show: only a user who can read the file can ask
 */
public record RunAddress(long pid, String deployment, String folder, String bootstrap, int port, String token) {}
