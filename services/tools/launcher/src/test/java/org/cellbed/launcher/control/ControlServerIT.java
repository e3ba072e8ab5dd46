package org.cellbed.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.cellbed.launcher.RunRequest;
import org.cellbed.launcher.RunView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server of a launcher, asked as other commands ask it, over the loopback interface. */
class ControlServerIT {
    private static final RunView VIEW = new RunView(
            "a-run",
            "default",
            "small",
            "vls",
            "real",
            1.0,
            "recording",
            "127.0.0.1:9092",
            "/runs/one",
            List.of(),
            List.of());

    private final List<String> asked = new ArrayList<>();
    private Future<String> answer = CompletableFuture.completedFuture("killed device-2");
    private Future<RunView> view = CompletableFuture.completedFuture(VIEW);
    private ControlServer server;
    private RunAddress address;

    @BeforeEach
    void start() throws IOException {
        server = ControlServer.start(() -> view, (request, atSlot) -> {
            asked.add(request + " at " + atSlot);
            return answer;
        });
        address = server.address("default", "/runs/one", "127.0.0.1:9092");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theViewIsThatOfTheRun() throws Exception {
        assertThat(new ControlClient(address).view()).isEqualTo(VIEW);
    }

    @Test
    void theAddressNamesThisProcess() {
        assertThat(address.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(address.folder()).isEqualTo("/runs/one");
    }

    @Test
    void aRequestReachesTheRunAsItWasMade() throws Exception {
        List<RunRequest> requests = List.of(
                new RunRequest.Kill("device-2", 1.5),
                new RunRequest.Add(RunRequest.Kind.SERVER),
                new RunRequest.ChangeLearning(null, 0.0, 5e-4, null),
                new RunRequest.Outage(2, 3.0),
                new RunRequest.Remove("device-1"),
                new RunRequest.Scale(RunRequest.Kind.DEVICE, 20));
        ControlClient client = new ControlClient(address);
        for (RunRequest request : requests) {
            assertThat(client.ask(request, 60)).isEqualTo("killed device-2");
        }
        assertThat(asked)
                .isEqualTo(requests.stream().map(request -> request + " at 60").toList());
    }

    @Test
    void aRefusalCarriesTheRunsMessage() {
        answer = CompletableFuture.failedFuture(new IllegalArgumentException("found no process device-7"));

        assertThatThrownBy(() -> new ControlClient(address).ask(new RunRequest.Kill("device-7", 0.0), -1))
                .isInstanceOf(ControlClient.Refused.class)
                .hasMessage("found no process device-7");
    }

    @Test
    void aRunThatIsEndingSaysSo() {
        CompletableFuture<RunView> never = new CompletableFuture<>();
        never.cancel(false);
        view = never;

        assertThatThrownBy(() -> new ControlClient(address).view())
                .isInstanceOf(ControlClient.Refused.class)
                .hasMessage("the run is starting or ending; try again in a few seconds");
    }

    @Test
    void aRequestWithoutTheTokenIsForbiddenAndNotPassedOn() throws Exception {
        RunAddress other = new RunAddress(1, "default", "/runs/one", "127.0.0.1:9092", address.port(), "another");

        assertThatThrownBy(() -> new ControlClient(other).ask(new RunRequest.Remove("device-1"), -1))
                .isInstanceOf(ControlClient.Refused.class)
                .hasMessageStartingWith("found no token of this run");
        assertThat(send(HttpRequest.newBuilder().GET()).statusCode()).isEqualTo(403);
        assertThat(asked).isEmpty();
    }

    @Test
    void anUnknownRequestIsRefusedAndNotPassedOn() throws Exception {
        for (String body :
                List.of("", "{}", "{\"at_slot\":3}", "null", "no json", "{\"ask\":{\"request\":\"explode\"}}")) {
            HttpResponse<String> response = send(authorized().POST(BodyPublishers.ofString(body)));
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.body()).startsWith("\"found no known request");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void methodsButGetAndPostAreNotAllowed() throws Exception {
        assertThat(send(authorized().DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void aClosedServerAnswersNoRequest() {
        server.close();

        assertThatThrownBy(() -> new ControlClient(address).view()).isInstanceOf(IOException.class);
    }

    private HttpRequest.Builder authorized() {
        return HttpRequest.newBuilder().header(ControlServer.TOKEN, address.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://" + host + ":" + address.port() + "/run"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
