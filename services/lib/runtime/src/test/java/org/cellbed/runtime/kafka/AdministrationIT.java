package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdministrationIT {
    @Test
    void aServerThatAcceptsAndNeverAnswersIsAbandonedInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerAddress address = BrokerAddress.of("127.0.0.1:" + silent.getLocalPort(), Optional.empty());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(15),
                    () -> assertThatThrownBy(() -> Administration.ask(
                                    address,
                                    "test",
                                    Duration.ofMinutes(1),
                                    admin -> admin.listTopics().names().get(200, TimeUnit.MILLISECONDS)))
                            .isInstanceOf(BrokerUnreachable.class)
                            .hasMessage("found no broker at " + address.bootstrap()
                                    + " that serves (TimeoutException: no answer)"));
        }
    }
}
