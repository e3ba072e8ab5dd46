package org.cellbed.launcher.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the broker listens on this machine: for its clients, and for itself as its own controller.
 *
 * @param client the port of the bootstrap address
 * @param controller the port that only the broker itself uses
 */
record Ports(int client, int controller) {
    /** The only address that the broker listens on. */
    static final String HOST = "127.0.0.1";

    /** Two ports that are free now. They may be taken by the time somebody listens there. */
    static Ports free() {
        try (ServerSocket client = listen(0);
                ServerSocket controller = listen(0)) {
            return new Ports(client.getLocalPort(), controller.getLocalPort());
        } catch (IOException failure) {
            throw new BrokerFailure("no free port on " + HOST + " for the broker: " + failure.getMessage(), failure);
        }
    }

    /** The given port for clients, which must be free, and any other free one. */
    static Ports withClient(int port) {
        if (port < 1 || port > 65535) {
            throw new BrokerFailure("no port " + port + " for the broker, expected 1..65535");
        }
        try (ServerSocket client = listen(port);
                ServerSocket controller = listen(0)) {
            return new Ports(client.getLocalPort(), controller.getLocalPort());
        } catch (IOException taken) {
            throw new BrokerFailure(
                    "port " + port + " of " + HOST + " cannot be had for the broker: " + taken.getMessage(), taken);
        }
    }

    /** Whether nobody listens on either now. */
    boolean areFree() {
        try (ServerSocket first = listen(client);
                ServerSocket second = listen(controller)) {
            return first.isBound() && second.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** As clients are told. */
    String bootstrap() {
        return HOST + ":" + client;
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        return socket;
    }
}
