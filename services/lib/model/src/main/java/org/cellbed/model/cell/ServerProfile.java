package org.cellbed.model.cell;

/**
 * The properties of a server that stay constant during a run.
 *
 * @param server its index, from 1
 * @param computeHz its computing frequency f
 */
public record ServerProfile(int server, double computeHz) implements MemberProfile {
    @Override
    public int index() {
        return server;
    }
}
