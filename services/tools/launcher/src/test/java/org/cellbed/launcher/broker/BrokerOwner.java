package org.cellbed.launcher.broker;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts a broker, says the broker's process id, and would close it when told to end. */
final class BrokerOwner {
    private BrokerOwner() {}

    /** With the folder for the broker as its argument. */
    public static void main(String[] arguments) throws IOException {
        try (LocalBroker broker = LocalBroker.start(Path.of(arguments[0]))) {
            System.out.println(broker.pid());
            while (System.in.read() >= 0) {
                // until the test has enough
            }
        }
    }
}
