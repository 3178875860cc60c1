package org.concord.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.concord.platform.Problem;

/** The body of a request: what goes wrong in reading it is the sender's or the line's fault, not ours, and it has an end. */
final class IncomingBody extends FilterInputStream {
    private final long most;
    private final UploadPace pace;

    /** @param pace who sends a byte now and then would keep us waiting for ever */
    IncomingBody(InputStream body, long most, UploadPace pace) {
        super(body);
        this.most = most;
        this.pace = pace;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (pace.read() > most) {
            throw Problem.TOO_LARGE.because("All that is sent at once may have %d MB.".formatted(most >> 20));
        }
        if (pace.isOverdue()) {
            throw Problem.MALFORMED_BODY.because("The upload took too long. Nothing was stored.");
        }
        try {
            return pace.timed(() -> super.read(buffer, offset, length));
        } catch (IOException e) {
            throw Problem.MALFORMED_BODY.because("The upload broke off. Nothing was stored.");
        }
    }

    /** Many clients send all before they read: what is left is let in and thrown away, so that our answer reaches them. */
    void drain() {
        try {
            transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            // It was refused already; how the rest of it ends is of no interest.
        }
    }
}
