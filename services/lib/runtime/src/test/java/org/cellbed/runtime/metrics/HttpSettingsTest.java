package org.cellbed.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void aFreePortOfThisHostAloneUnlessSomethingElseIsSaid() {
        assertThat(HttpSettings.of(Map.of(), problems)).isEqualTo(new HttpSettings("127.0.0.1", OptionalInt.of(0)));
        assertThat(problems).isEmpty();
    }

    @Test
    void offHoldsForOtherProcessesToo() {
        HttpSettings off = HttpSettings.of(Map.of("CELLBED_METRICS_PORT", "off"), problems);
        assertThat(off.port()).isEmpty();
        assertThat(HttpSettings.of(off.forAnother(), problems)).isEqualTo(off);
    }

    @Test
    void otherProcessesHavePortsOfTheirOwn() {
        HttpSettings own =
                HttpSettings.of(Map.of("CELLBED_METRICS_HOST", "0.0.0.0", "CELLBED_METRICS_PORT", "9100"), problems);
        assertThat(HttpSettings.of(own.forAnother(), problems))
                .isEqualTo(new HttpSettings("0.0.0.0", OptionalInt.of(0)));
    }

    @Test
    void theSameSettingsAreHandedOnToAProcessThatServesInPlaceOfThisOne() {
        HttpSettings port = new HttpSettings("0.0.0.0", OptionalInt.of(9100));
        HttpSettings off = new HttpSettings("127.0.0.1", OptionalInt.empty());

        assertThat(HttpSettings.of(port.variables(), problems)).isEqualTo(port);
        assertThat(HttpSettings.of(off.variables(), problems)).isEqualTo(off);
    }

    @Test
    void aPortThatIsTakenIsRefusedBeforeAProcessIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpSettings settings = new HttpSettings("127.0.0.1", OptionalInt.of(taken.getLocalPort()));

            assertThatThrownBy(settings::requireFree)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot serve metrics at 127.0.0.1:" + taken.getLocalPort());
        }
        assertThatCode(new HttpSettings("127.0.0.1", OptionalInt.of(0))::requireFree)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "http", "99999999999"})
    void whatIsNoPortIsAProblem(String port) {
        HttpSettings.of(Map.of("CELLBED_METRICS_PORT", port), problems);
        assertThat(problems)
                .containsExactly("CELLBED_METRICS_PORT is '" + port + "', expected a port, 0 for a free one, or off");
    }
}
