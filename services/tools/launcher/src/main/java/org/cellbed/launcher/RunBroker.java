package org.cellbed.launcher;

import java.util.Map;
import java.util.Optional;
import org.cellbed.launcher.broker.LocalBroker;
import org.cellbed.runtime.kafka.BrokerAddress;

/**
 * The broker of a run.
 *
 * @param own present if the run started the broker, which it then supervises
 */
public record RunBroker(BrokerAddress address, Optional<LocalBroker> own) {
    /** Returns a broker that the run did not start. */
    public static RunBroker ofOthers(BrokerAddress address) {
        return new RunBroker(address, Optional.empty());
    }

    /** Returns a broker that was started for the run. */
    public static RunBroker own(LocalBroker broker) {
        return new RunBroker(new BrokerAddress(broker.bootstrap(), Map.of()), Optional.of(broker));
    }
}
