package org.cellbed.launcher.broker;

/** Thrown if another process took a port between its choice and the start of the broker. */
final class PortTaken extends Exception {
    PortTaken(Ports ports, BrokerFailure failure) {
        super("one of the ports " + ports.client() + " and " + ports.controller() + " is taken", failure);
    }
}
