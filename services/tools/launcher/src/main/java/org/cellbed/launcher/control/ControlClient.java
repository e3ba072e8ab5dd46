package org.cellbed.launcher.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.cellbed.launcher.RunRequest;

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

    /** Returns the run as it is at present, a {@link org.cellbed.launcher.RunView} in JSON. */
    public JsonNode view() throws IOException, InterruptedException, Refused {
        return send(request().GET());
    }

    /**
     * Asks something of the run.
     *
     * @param atSlot the slot to do it at, -1 for now
     * @return what was done, or will be
     */
    public String ask(RunRequest request, int atSlot) throws IOException, InterruptedException, Refused {
        ObjectNode body = json.createObjectNode();
        body.set("ask", json.valueToTree(request));
        body.put("at_slot", atSlot);
        return send(request().POST(HttpRequest.BodyPublishers.ofString(body.toString())))
                .asText();
    }

    private HttpRequest.Builder request() {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return HttpRequest.newBuilder(URI.create("http://" + host + ":" + run.port() + "/run"))
                .timeout(PATIENCE)
                .header(ControlServer.TOKEN, run.token());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException, Refused {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode body = json.readTree(response.body());
        if (response.statusCode() != GOOD) {
            throw new Refused(body.asText());
        }
        return body;
    }

    /** The run has refused a request; the message says why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
