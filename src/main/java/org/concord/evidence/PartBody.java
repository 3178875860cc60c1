package org.concord.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of a part. One that ends before its boundary is the sender's fault, and said so where it is read. */
public final class PartBody extends FilterInputStream {
    public PartBody(InputStream part) {
        super(part);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw ReadEvidenceForm.broken();
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw ReadEvidenceForm.broken();
        }
    }

    /** Reads what is left of it. */
    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw ReadEvidenceForm.broken();
        }
    }
}
