package org.concord.evidence;

/**
 * How often a JPEG goes over its picture. A few megabytes can do so thousands of times, and the decoder cannot be stopped within it; no
 * camera and no program makes more than a dozen.
 */
final class JpegScans {
    private static final int MOST = 64;
    private static final byte MARKER = (byte) 0xFF;
    private static final byte START_OF_SCAN = (byte) 0xDA;

    private JpegScans() {}

    /** Within picture data the marker cannot stand (ITU-T T.81, B.1.1.5); in other segments it may, and is counted too. */
    static boolean areFew(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if (jpeg[i] == START_OF_SCAN && jpeg[i - 1] == MARKER) {
                scans++;
            }
        }
        return scans <= MOST;
    }
}
