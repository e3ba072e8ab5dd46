package org.cellbed.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Cellbed and the commit of its sources, as the build wrote them. */
public final class Version {
    private Version() {}

    /** The version of the build. */
    public static String text() {
        return property("version");
    }

    /** The commit of the sources, with "-dirty" where they were changed since; "unknown" where the build had no repository. */
    public static String commit() {
        return property("commit");
    }

    private static String property(String key) {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/cellbed.properties")) {
            if (in == null) {
                throw new IllegalStateException("cellbed.properties is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
