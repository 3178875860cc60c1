package org.concord.gazetteer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.concord.platform.Problem;

/** An upload that is refused (413) once it turns out larger than it may be. */
final class LimitedStream extends FilterInputStream {
    private final long largest;
    private long read;

    LimitedStream(InputStream upload, long largest) {
        super(upload);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int some = super.read(buffer, from, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > largest) {
            throw Problem.TOO_LARGE.because(Problem.TOO_LARGE.explanation());
        }
    }
}
