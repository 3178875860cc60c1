package org.concord.evidence;

/**
 * How often a JPEG goes over its picture. A few megabytes can do so thousands of times, and the decoder cannot be stopped within it; no
 * camera and no program makes more than a dozen. What hangs behind the picture (a telephone's film of the moment) is not looked at.
 */
final class JpegScans {
    private static final int MOST = 32;
    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private JpegScans() {}

    /** Walks over the segments by their lengths (ITU-T T.81, B.1.1); within picture data, only a marker can follow 0xFF. */
    static boolean areFew(byte[] jpeg) {
        int scans = 0;
        int at = nextMarker(jpeg, 2);
        while (at < jpeg.length && scans <= MOST) {
            int marker = jpeg[at] & 0xFF;
            if (marker == END_OF_IMAGE) {
                return true;
            }
            scans += marker == START_OF_SCAN ? 1 : 0;
            at = nextMarker(jpeg, isAlone(marker) ? at + 1 : at + 1 + length(jpeg, at + 1));
        }
        return scans <= MOST;
    }

    /** @return where the marker's second byte stands, or the end */
    private static int nextMarker(byte[] jpeg, int from) {
        for (int i = from; i + 1 < jpeg.length; i++) {
            int second = jpeg[i + 1] & 0xFF;
            if ((jpeg[i] & 0xFF) == MARKER && second != 0 && second != MARKER) {
                return i + 1;
            }
        }
        return jpeg.length;
    }

    /** Without a length after it: TEM, RST0 to RST7, SOI. */
    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    private static int length(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF : 0;
    }
}
