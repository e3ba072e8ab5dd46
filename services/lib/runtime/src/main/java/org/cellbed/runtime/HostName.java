package org.cellbed.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine. */
public final class HostName {
    private HostName() {}

    /** Returns the host name; empty if it is unknown. */
    public static String text() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
