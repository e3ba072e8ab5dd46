package org.cellbed.rundir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 in hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /** Returns the SHA-256 of a file's content. */
    public static String of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    /** Returns the SHA-256 of a text in UTF-8. */
    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("found no SHA-256, expected it on every Java platform", e);
        }
    }
}
