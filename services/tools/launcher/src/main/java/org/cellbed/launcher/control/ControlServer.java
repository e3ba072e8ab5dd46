package org.cellbed.launcher.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.cellbed.launcher.RunRequest;
import org.cellbed.launcher.RunView;
import org.cellbed.rundir.RunDirectory;

/**
 * Serves requests to a run from other commands on this machine: {@code GET /run} for its view, {@code POST /run} with a
 * request. It listens on the loopback interface and answers only requests with the token.
 */
public final class ControlServer implements AutoCloseable {
    /** The header with the token. */
    static final String TOKEN = "Cellbed-Token";

    private static final long PATIENCE_SECONDS = 30;
    private static final int GOOD = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<? extends Future<RunView>> view;
    private final Asking asking;
    private final String token;
    private final HttpServer server;

    /** Passes requests to a run. */
    @FunctionalInterface
    public interface Asking {
        /**
         * Returns at once; the future holds what was done, or the reason why it was not.
         *
         * @param atSlot the slot to act at, -1 for now
         */
        Future<String> ask(RunRequest request, int atSlot);
    }

    private ControlServer(Supplier<? extends Future<RunView>> view, Asking asking, String token, HttpServer server) {
        this.view = view;
        this.asking = asking;
        this.token = token;
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param view returns the present state of the run
     * @param asking passes requests to the run
     */
    public static ControlServer start(Supplier<? extends Future<RunView>> view, Asking asking) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ControlServer control = new ControlServer(view, asking, HexFormat.of().formatHex(random), http);
        http.createContext("/run", control::answer);
        http.start();
        return control;
    }

    /** Returns the address of this server. */
    public RunAddress address(String deployment, String folder, String bootstrap) {
        return new RunAddress(
                ProcessHandle.current().pid(),
                deployment,
                folder,
                bootstrap,
                server.getAddress().getPort(),
                token);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String shown = exchange.getRequestHeaders().getFirst(TOKEN);
            if (shown == null || !MessageDigest.isEqual(bytes(shown), bytes(token))) {
                say(
                        exchange,
                        FORBIDDEN,
                        "found no token of this run, expected the one in the file that its launcher wrote");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET" -> await(exchange, view.get());
                case "POST" -> ask(exchange);
                default -> say(exchange, NOT_ALLOWED, "expected GET or POST");
            }
        }
    }

    private void ask(HttpExchange exchange) throws IOException {
        Optional<Asked> asked;
        try {
            asked = Optional.ofNullable(json.readValue(exchange.getRequestBody(), Asked.class));
        } catch (JsonProcessingException e) {
            say(exchange, BAD_REQUEST, "found no known request: " + e.getOriginalMessage());
            return;
        }
        if (asked.isPresent()) {
            await(exchange, asking.ask(asked.get().ask(), asked.get().atSlot()));
        } else {
            say(exchange, BAD_REQUEST, "found no known request: null");
        }
    }

    private static void await(HttpExchange exchange, Future<?> answer) throws IOException {
        try {
            say(exchange, GOOD, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            say(exchange, BAD_REQUEST, String.valueOf(cause.getMessage()));
        } catch (TimeoutException | CancellationException e) {
            say(exchange, UNAVAILABLE, "the run is starting or ending; try again in a few seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, Object content) throws IOException {
        byte[] body = bytes(RunDirectory.json(content));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
