package org.concord.console;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * What a camera reads (ISO/IEC 18004), as the path of an SVG that stands in the page itself: so no address leads to a picture of a secret.
 *
 * @param size of its square, in modules, with the quiet zone
 * @param path the dark ones, run by run
 */
public record QrCode(int size, String path) {

    static QrCode of(String text) {
        try {
            BitMatrix dark = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            return new QrCode(dark.getWidth(), path(dark));
        } catch (WriterException e) {
            throw new IllegalStateException("too much for a QR code", e);
        }
    }

    private static String path(BitMatrix dark) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                if (dark.get(x, y)) {
                    int run = run(dark, x, y);
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(run)
                            .append("v1h-")
                            .append(run)
                            .append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private static int run(BitMatrix dark, int from, int y) {
        int end = from;
        while (end < dark.getWidth() && dark.get(end, y)) {
            end++;
        }
        return end - from;
    }
}
