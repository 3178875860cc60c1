package org.concord.evidence;

/**
 * How a JPEG goes over its picture. A few megabytes can do so thousands of times, and the decoder cannot be stopped within it; no camera and
 * no program makes more than a dozen. If it goes over it more than once, the decoder holds all of it, outside of the heap. What hangs behind
 * the picture (a telephone's film of the moment) is not looked at.
 */
final class JpegScans {
    private static final int MOST = 32;
    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private final byte[] jpeg;
    private int scans;
    private boolean broken;
    private long pixels;
    private int components;
    private boolean held;

    /** Walks over the segments by their lengths (ITU-T T.81, B.1.1); within picture data, only a marker can follow 0xFF. */
    JpegScans(byte[] jpeg) {
        this.jpeg = jpeg;
        int at = nextMarker(2);
        while (at < jpeg.length && scans <= MOST) {
            int marker = jpeg[at] & 0xFF;
            if (marker == END_OF_IMAGE) {
                // Tables alone, and a second image behind them: the decoder would show that one, which nobody has
                // looked at.
                broken = components == 0;
                return;
            }
            look(marker, at + 1);
            at = nextMarker(isAlone(marker) ? at + 1 : at + 1 + number(at + 1));
        }
    }

    boolean areFew() {
        return scans <= MOST && !broken;
    }

    /** Of how many pixels the decoder holds the coefficients until the last scan has come; none if it can go line by line. */
    long pixelsHeld() {
        return held ? pixels : 0;
    }

    private void look(int marker, int segment) {
        if (marker == START_OF_SCAN) {
            scans++;
            held |= octet(segment + 2) < components;
        } else if (isFrame(marker)) {
            // Length, precision, lines, samples in a line, components (B.2.2).
            pixels = Math.max(pixels, (long) number(segment + 3) * number(segment + 5));
            components = octet(segment + 7);
            held |= isProgressive(marker);
        }
    }

    /** SOF0 to SOF15, between which DHT, JPG and DAC stand. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** SOF2, SOF6, SOF10, SOF14. */
    private static boolean isProgressive(int marker) {
        return (marker & 0x03) == 0x02;
    }

    /** @return where the marker's second byte stands, or the end */
    private int nextMarker(int from) {
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

    private int number(int at) {
        return octet(at) << 8 | octet(at + 1);
    }

    /** Zero behind the end. */
    private int octet(int at) {
        return at < jpeg.length ? jpeg[at] & 0xFF : 0;
    }
}
