package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cellbed.recorder.RecorderAddress;
import org.cellbed.recorder.RecorderView;
import org.cellbed.recorder.RecorderView.Phase;
import org.cellbed.rundir.CellView;
import org.cellbed.rundir.ReferenceMeans;
import org.cellbed.rundir.RunDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderClientTest {
    @TempDir
    private Path folder;

    @Test
    void thereIsNoViewBeforeTheRecorderAnswers() {
        RecorderClient client = new RecorderClient(folder);

        client.ask();

        assertThat(client.last()).isEmpty();
    }

    @Test
    void theLastViewStaysUntilARestartedRecorderAnswersAtItsNewAddress() throws IOException {
        RecorderClient client = new RecorderClient(folder);
        HttpServer first = serve(view(Phase.REHEARSING, -1));
        client.ask();
        assertThat(client.last()).contains(view(Phase.REHEARSING, -1));

        first.stop(0);
        client.ask();
        assertThat(client.last()).contains(view(Phase.REHEARSING, -1));

        HttpServer second = serve(view(Phase.RECORDING, 7));
        client.ask();
        assertThat(client.last()).contains(view(Phase.RECORDING, 7));
        second.stop(0);
    }

    private HttpServer serve(RecorderView view) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = RunDirectory.json(view).getBytes(StandardCharsets.UTF_8);
        server.createContext("/view", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        RecorderAddress.write(folder, "http://127.0.0.1:" + server.getAddress().getPort() + "/view");
        return server;
    }

    private static RecorderView view(Phase phase, int slot) {
        return new RecorderView(
                "run",
                phase,
                List.of(new CellView(
                        1,
                        slot,
                        Double.NaN,
                        0.25,
                        0.4,
                        List.of(new CellView.Server(1, true, true, 0.1, 0.5)),
                        0.001,
                        -0.3,
                        0.5,
                        3,
                        Map.of("oracle", new ReferenceMeans(0.2, Double.NaN)),
                        null,
                        new CellView.Ended(1, 2, 3))));
    }
}
