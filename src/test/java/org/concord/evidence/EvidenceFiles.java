package org.concord.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as nobody should. */
public final class EvidenceFiles {
    /** Stands in every hidden corner of {@link #photograph}. */
    public static final String SECRET = "Wallaby4711";

    private EvidenceFiles() {}

    /** Red on the left, blue on the right. */
    public static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return image;
    }

    public static byte[] jpeg() {
        return encoded(picture(64, 32, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png() {
        return encoded(picture(64, 32, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG as a telephone makes it: how it was held, where it was, a comment, XMP, and the secret in all of them. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment(0xE1, joined(ascii("Exif\0\0"), tiff(orientation))));
        out.writeBytes(segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")));
        out.writeBytes(segment(0xFE, ascii(SECRET)));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(ascii(SECRET));
        return out.toByteArray();
    }

    /** A JPEG with this first Exif segment. */
    public static byte[] withExif(byte[] tiff) {
        byte[] jpeg = jpeg();
        byte[] exif = segment(0xE1, joined(ascii("Exif\0\0"), tiff));
        return joined(joined(new byte[] {jpeg[0], jpeg[1]}, exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Orientation, maker and a place (TIFF 6.0, Exif 2.32). */
    private static byte[] tiff(int orientation) {
        ByteBuffer tiff =
                ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + 2 + 12 + 4 + 12).order(ByteOrder.BIG_ENDIAN);
        int gps = 8 + 2 + 3 * 12 + 4;
        int text = gps + 2 + 12 + 4;
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(SECRET.length() + 1)
                .putInt(text);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps).putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(SECRET.length() + 1)
                .putInt(text)
                .putInt(0);
        tiff.put(ascii(SECRET));
        return tiff.array();
    }

    static byte[] segment(int marker, byte[] content) {
        return joined(
                ByteBuffer.allocate(4)
                        .put((byte) 0xFF)
                        .put((byte) marker)
                        .putShort((short) (content.length + 2))
                        .array(),
                content);
    }

    /** Whose head says that it is as large as that. */
    public static byte[] pngOf(int width, int height) {
        return pngOf(width, height, 8, 2);
    }

    static byte[] pngOf(int width, int height, int depth, int colours) {
        byte[] head = ByteBuffer.allocate(17)
                .put(ascii("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {(byte) depth, (byte) colours, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(head);
        byte[] png = png();
        byte[] forged = png.clone();
        System.arraycopy(head, 0, forged, 12, 17);
        ByteBuffer.wrap(forged).putInt(29, (int) crc.getValue());
        return forged;
    }

    public static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ascii("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word document that would unpack to a gigabyte. */
    public static byte[] zipBomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
