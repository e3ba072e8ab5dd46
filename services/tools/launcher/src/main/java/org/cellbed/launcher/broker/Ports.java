package org.cellbed.launcher.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of a broker on this machine.
 *
 * @param client the port of the bootstrap address
 * @param controller the port that only the broker itself uses
 */
record Ports(int client, int controller) {
    /** The only address that the broker listens on. */
    static final String HOST = "127.0.0.1";

    /** Returns two ports that are free now; another process may take them before the broker listens. */
    static Ports free() {
        try (ServerSocket client = listen(0);
                ServerSocket controller = listen(0)) {
            return new Ports(client.getLocalPort(), controller.getLocalPort());
        } catch (IOException failure) {
            throw new BrokerFailure("no free port on " + HOST + " for the broker: " + failure.getMessage(), failure);
        }
    }

    /** Returns the given port for clients, which must be free, and any other free port. */
    static Ports withClient(int port) {
        if (port < 1 || port > 65535) {
            throw new BrokerFailure("no port " + port + " for the broker, expected 1..65535");
        }
        try (ServerSocket client = listen(port);
                ServerSocket controller = listen(0)) {
            return new Ports(client.getLocalPort(), controller.getLocalPort());
        } catch (IOException taken) {
            throw new BrokerFailure(
                    "port " + port + " of " + HOST + " is not available for the broker: " + taken.getMessage(), taken);
        }
    }

    /** Whether both ports are free now. */
    boolean areFree() {
        try (ServerSocket first = listen(client);
                ServerSocket second = listen(controller)) {
            return first.isBound() && second.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Returns the address for clients, host:port. */
    String bootstrap() {
        return HOST + ":" + client;
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        return socket;
    }
}
