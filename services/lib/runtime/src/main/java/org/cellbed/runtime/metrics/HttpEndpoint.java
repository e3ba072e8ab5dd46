package org.cellbed.runtime.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves texts by HTTP, from threads of its own. Thread-safe. */
final class HttpEndpoint implements AutoCloseable {
    /** A response. */
    record Answer(int status, String contentType, String body) {}

    /** More than one, so that a slow reader does not delay the others. */
    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * Opens the port; requests are answered once a path is {@link #serve served}.
     *
     * @throws IOException if the address or port is not available
     */
    HttpEndpoint(String host, int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(host, port), 0);
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.start();
    }

    void serve(String path, Supplier<Answer> answers) {
        server.createContext(path, exchange -> answer(exchange, path, answers));
    }

    /** Returns the address of this endpoint as a URL without a path. */
    String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static void answer(HttpExchange exchange, String path, Supplier<Answer> answers) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestURI().getPath().equals(path)
                    ? answers.get()
                    : new Answer(404, "text/plain; charset=utf-8", "expected " + path + "\n");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
