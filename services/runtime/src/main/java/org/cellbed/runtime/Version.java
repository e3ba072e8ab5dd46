package org.cellbed.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Cellbed, as the build wrote it. */
public final class Version {
    private Version() {}

    /** The version of the build. */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/cellbed.properties")) {
            if (in == null) {
                throw new IllegalStateException("cellbed.properties is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
