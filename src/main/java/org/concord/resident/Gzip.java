package org.concord.resident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** RFC 1952, for whoever takes it. */
final class Gzip {
    /** RFC 9110 §12.5.3: with a weight of 0 it is not wanted. */
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private Gzip() {}

    /** @param acceptEncoding as the browser says it */
    static boolean isTaken(@Nullable String acceptEncoding) {
        String accepted = acceptEncoding == null ? "" : acceptEncoding.toLowerCase(Locale.ROOT);
        return accepted.contains("gzip") && !REFUSED.matcher(accepted).find();
    }

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
