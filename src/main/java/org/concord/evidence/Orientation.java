package org.concord.evidence;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Set;

/**
 * How the camera was held (Exif 2.32, tag 274): 1 to 8. Only the first Exif segment is read, which has 64 kB at most: what a hostile file
 * can do there ends with it, and counts as not said.
 */
record Orientation(int code) {
    private static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(byte[] jpeg) {
        try {
            JpegSegmentData segments =
                    JpegSegmentReader.readSegments(new SequentialByteArrayReader(jpeg), Set.of(JpegSegmentType.APP1));
            for (byte[] segment : segments.getSegments(JpegSegmentType.APP1)) {
                if (ExifReader.startsWithJpegExifPreamble(segment)) {
                    return ofExif(segment);
                }
            }
            return UPRIGHT;
        } catch (JpegProcessingException | IOException | RuntimeException | StackOverflowError e) {
            return UPRIGHT;
        }
    }

    private static Orientation ofExif(byte[] segment) {
        Metadata read = new Metadata();
        new ExifReader().extract(new ByteArrayReader(segment), read, ExifReader.JPEG_SEGMENT_PREAMBLE.length());
        ExifIFD0Directory directory = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer code = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return code == null || code < 1 || code > 8 ? UPRIGHT : new Orientation(code);
    }

    /** Whether width and height change places. */
    boolean isOnItsSide() {
        return code >= 5;
    }

    /** From the stored picture to the upright one, whose upper left corner is the origin. */
    AffineTransform upright(double width, double height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
