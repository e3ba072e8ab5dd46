package org.cellbed.launcher.control;

/**
 * The address of a run for other commands on this machine; its launcher writes it to a file.
 *
 * @param pid the process id of the launcher
 * @param deployment the deployment, which separates the run from others at the same broker
 * @param folder its run directory, absolute
 * @param bootstrap its broker's address
 * @param port the port of the launcher on the loopback interface
 * @param token the token that each request must carry: only a user who can read the file can send requests
 */
public record RunAddress(long pid, String deployment, String folder, String bootstrap, int port, String token) {}
