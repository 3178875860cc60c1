package org.concord.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file as an editor counts them, each ended by LF, CR LF or CR. One line is in memory, however long it is in the file. */
public final class PhysicalLines {
    /** Bytes of a line; what goes beyond is not kept. */
    public static final int LONGEST = 64 * 1024;

    public static final String TOO_LONG = "is longer than 64 kB";
    public static final String NOT_TEXT = "is not UTF-8 text, or holds a NUL";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream file;
    private final byte[] buffer = new byte[LONGEST];
    private int at;
    private int filled;
    private int number;

    /** @param file read from its start; a byte order mark is skipped */
    public PhysicalLines(InputStream file) throws IOException {
        this.file = file;
        this.filled = file.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
        if (filled == BYTE_ORDER_MARK.length && Arrays.equals(buffer, 0, filled, BYTE_ORDER_MARK, 0, filled)) {
            at = filled;
        }
    }

    /** @param bytes with what ends the line; of a line that is too long only its beginning */
    public record Line(int number, byte[] bytes, boolean tooLong) {
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                    return false;
                }
            }
            return true;
        }
    }

    public Optional<Line> next() throws IOException {
        if (peek() < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        boolean ended = false;
        while (!ended && peek() >= 0) {
            byte b = buffer[at++];
            if (++length <= LONGEST) {
                line.write(b);
            }
            ended = b == '\n' || b == '\r' && peek() != '\n';
        }
        number++;
        return Optional.of(new Line(number, line.toByteArray(), length > LONGEST));
    }

    /** The next byte, or -1 at the end of the file. */
    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, file.read(buffer));
        }
        return filled == 0 ? -1 : buffer[at] & 0xff;
    }
}
