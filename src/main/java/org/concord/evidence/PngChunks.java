package org.concord.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Leaves of a PNG only what makes its picture. Of an image with a palette the platform's decoder keeps all other chunks in memory, however
 * many there are; what it never sees can do no harm.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length and type before what it holds, and the checksum after it (PNG, third edition, 5.3). */
    private static final int FRAME = 12;

    private static final String END = "IEND";
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", END);

    private PngChunks() {}

    /** What is cut off stays so: whether half a picture can be shown is for the decoder to say. */
    static byte[] ofThePicture(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        int at = Math.min(SIGNATURE, png.length);
        kept.write(png, 0, at);
        while (png.length - at >= FRAME) {
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0) {
                break;
            }
            int whole = (int) Math.min(png.length - at, (long) length + FRAME);
            if (PICTURE.contains(type)) {
                kept.write(png, at, whole);
            }
            at = type.equals(END) ? png.length : at + whole;
        }
        return kept.toByteArray();
    }
}
