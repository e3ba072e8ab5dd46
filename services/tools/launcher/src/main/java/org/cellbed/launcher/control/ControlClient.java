package org.cellbed.launcher.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.cellbed.launcher.RunRequest;
import org.cellbed.launcher.RunView;

/** Sends requests to a run. Safe for use by many threads. */
public final class ControlClient {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int GOOD = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunAddress run;

    /** Creates a client of a run. */
    public ControlClient(RunAddress run) {
        this.run = run;
    }

    /** Returns the run as it is at present. */
    public RunView view() throws IOException, InterruptedException, Refused {
        return send(request().GET(), RunView.class);
    }

    /**
     * Sends a request to the run.
     *
     * @param atSlot the slot to do it at, -1 for now
     * @return a sentence about what was done or is planned
     */
    public String ask(RunRequest request, int atSlot) throws IOException, InterruptedException, Refused {
        String body = json.writeValueAsString(new Asked(request, atSlot));
        return send(request().POST(HttpRequest.BodyPublishers.ofString(body)), String.class);
    }

    private HttpRequest.Builder request() {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return HttpRequest.newBuilder(URI.create("http://" + host + ":" + run.port() + "/run"))
                .timeout(PATIENCE)
                .header(ControlServer.TOKEN, run.token());
    }

    private <T> T send(HttpRequest.Builder request, Class<T> answer) throws IOException, InterruptedException, Refused {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != GOOD) {
            throw new Refused(json.readValue(response.body(), String.class));
        }
        return json.readValue(response.body(), answer);
    }

    /** Thrown if the run refuses a request; the message says why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
