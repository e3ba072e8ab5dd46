package org.cellbed.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.process.ModuleClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalBrokerIT {
    @TempDir
    private Path folder;

    @Test
    void servesItsClientsAndLeavesNoProcess() throws ExecutionException, InterruptedException {
        LocalBroker broker = LocalBroker.start(folder);
        try (broker) {
            Client client = new Client(broker.bootstrap());
            client.createTopic();
            client.send("one");
            assertThat(client.read(1)).containsExactly("one");
        }
        assertThat(broker.alive()).isFalse();
        assertThat(ProcessHandle.of(broker.pid())).isEmpty();
    }

    @Test
    void keepsItsDataWhenItIsKilledAndRestarted() throws ExecutionException, InterruptedException {
        try (LocalBroker broker = LocalBroker.start(folder)) {
            Client client = new Client(broker.bootstrap());
            client.createTopic();
            client.send("before");
            broker.killForcibly();
            assertThat(broker.alive()).isFalse();

            broker.restart();

            client.send("after");
            assertThat(client.read(2)).containsExactly("before", "after");
        }
    }

    @Test
    void endsWhenTheProcessThatStartedItIsKilled() throws IOException {
        Process owner = startOwner();
        try (BufferedReader reader = owner.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle broker =
                    ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();

            owner.destroyForcibly();

            assertThat(broker.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
        } finally {
            owner.destroyForcibly();
        }
    }

    @Test
    void ignoresASignalToItsParentsGroup() throws ExecutionException, InterruptedException {
        try (LocalBroker broker = LocalBroker.start(folder)) {
            ProcessHandle.of(broker.pid()).orElseThrow().destroy();

            Client client = new Client(broker.bootstrap());
            client.createTopic();
            client.send("still here");

            assertThat(client.read(1)).containsExactly("still here");
        }
    }

    @Test
    void refusesTheFolderOfAnotherBroker() {
        try (LocalBroker first = LocalBroker.start(folder)) {
            assertThat(first.alive()).isTrue();
            assertThatThrownBy(() -> LocalBroker.start(folder))
                    .isInstanceOf(BrokerFailure.class)
                    .hasMessageContaining("another broker is running in this folder")
                    .hasMessageContaining("broker.log");
        }
    }

    @Test
    void failsToRestartIfItsPortIsTaken() throws IOException {
        int port = Ports.free().client();
        try (LocalBroker broker = LocalBroker.start(folder, port)) {
            assertThat(broker.bootstrap()).isEqualTo("127.0.0.1:" + port);
            broker.killForcibly();
            try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(other.isBound()).isTrue();
                assertThatThrownBy(broker::restart)
                        .isInstanceOf(BrokerFailure.class)
                        .hasMessageMatching("cannot restart the broker: one of the ports .*" + port + ".* is taken.*");
            }
        }
    }

    private Process startOwner() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + ModuleClasses.HOME + "=" + System.getProperty(ModuleClasses.HOME),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerOwner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
