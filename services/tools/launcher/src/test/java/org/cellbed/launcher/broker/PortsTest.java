package org.cellbed.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @Test
    void freePortsDiffer() {
        Ports ports = Ports.free();

        assertThat(ports.client()).isNotEqualTo(ports.controller());
        assertThat(ports.bootstrap()).isEqualTo("127.0.0.1:" + ports.client());
    }

    @Test
    void aFixedPortThatIsTakenIsRefusedInOneLine(@TempDir Path folder) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> LocalBroker.start(folder, port))
                    .isInstanceOf(BrokerFailure.class)
                    .hasMessage(
                            "port " + port + " of 127.0.0.1 is not available for the broker: Address already in use");
        }
    }

    @Test
    void knowsWhenAPortHasBeenTaken() throws IOException {
        Ports ports = Ports.free();
        assertThat(ports.areFree()).isTrue();

        try (ServerSocket other = new ServerSocket(ports.controller(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(ports.areFree()).isFalse();
        }
    }

    @Test
    void aPortOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Ports.withClient(65536)).hasMessage("no port 65536 for the broker, expected 1..65535");
    }
}
