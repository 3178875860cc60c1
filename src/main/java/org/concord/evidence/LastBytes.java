package org.concord.evidence;

/** The end of a stream, however long it is. */
final class LastBytes {
    private final byte[] ring;
    private long seen;

    LastBytes(int most) {
        ring = new byte[most];
    }

    void add(byte[] bytes, int length) {
        int from = Math.max(0, length - ring.length);
        for (int i = from; i < length; ) {
            int at = (int) ((seen + i) % ring.length);
            int run = Math.min(length - i, ring.length - at);
            System.arraycopy(bytes, i, ring, at, run);
            i += run;
        }
        seen += length;
    }

    byte[] bytes() {
        int length = (int) Math.min(seen, ring.length);
        byte[] last = new byte[length];
        int start = (int) ((seen - length) % ring.length);
        int run = Math.min(length, ring.length - start);
        System.arraycopy(ring, start, last, 0, run);
        System.arraycopy(ring, 0, last, run, length - run);
        return last;
    }
}
