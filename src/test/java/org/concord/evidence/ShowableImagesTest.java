package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.evidence.EvidenceFiles.ascii;
import static org.concord.evidence.EvidenceFiles.encoded;
import static org.concord.evidence.EvidenceFiles.joined;
import static org.concord.evidence.EvidenceFiles.picture;
import static org.concord.evidence.EvidenceFiles.segment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowableImagesTest {
    private final ShowableImages images = new ShowableImages(EvidenceSettings.with(Map.of()));

    @Test
    void nothingOfAPhotographButItsPixelsIsInItsCopy() throws IOException {
        byte[] photograph = EvidenceFiles.photograph(200, 100, 1);
        assertThat(text(photograph)).contains(EvidenceFiles.SECRET, "Exif", "xmpmeta");

        ShowableImages.Copy copy = copyOf(FileKind.JPEG, photograph).orElseThrow();

        assertThat(copy.kind()).isEqualTo(FileKind.JPEG);
        assertThat(text(copy.bytes())).doesNotContain(EvidenceFiles.SECRET, "Exif", "xmpmeta", "ICC_PROFILE");
    }

    /**
     * Where the red half of the stored picture, its left one, is seen when the camera's word is followed (Exif 2.32, tag 274).
     */
    @ParameterizedTest
    @CsvSource({
        "1, left",
        "2, right",
        "3, right",
        "4, left",
        "5, top",
        "6, top",
        "7, bottom",
        "8, bottom",
        "0, left",
        "9, left"
    })
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, String side) throws IOException {
        BufferedImage shown = shown(FileKind.JPEG, EvidenceFiles.photograph(200, 100, orientation));
        int width = shown.getWidth();
        int height = shown.getHeight();

        boolean onItsSide = side.equals("top") || side.equals("bottom");
        assertThat(new int[] {width, height}).containsExactly(onItsSide ? new int[] {100, 200} : new int[] {200, 100});
        int middleX = width / 2;
        int middleY = height / 2;
        Color red =
                switch (side) {
                    case "left" -> new Color(shown.getRGB(10, middleY));
                    case "right" -> new Color(shown.getRGB(width - 10, middleY));
                    case "top" -> new Color(shown.getRGB(middleX, 10));
                    default -> new Color(shown.getRGB(middleX, height - 10));
                };
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getBlue()).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "2048, 1000, 2048, 1000",
        "2049, 1000, 2048, 1000",
        "6000, 3000, 2048, 1024",
        "100, 9000, 23, 2048",
        "1, 1, 1, 1"
    })
    void theLongestSideIsNoLongerThanItMayBe(int width, int height, int shownWidth, int shownHeight)
            throws IOException {
        BufferedImage shown = shown(FileKind.JPEG, encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg"));

        assertThat(new int[] {shown.getWidth(), shown.getHeight()}).containsExactly(shownWidth, shownHeight);
    }

    @Test
    void whatCanBeSeenThroughStaysSoAndIsPng() throws IOException {
        ShowableImages.Copy copy = copyOf(
                        FileKind.PNG, encoded(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png"))
                .orElseThrow();

        assertThat(copy.kind()).isEqualTo(FileKind.PNG);
        assertThat(ImageIO.read(new ByteArrayInputStream(copy.bytes())).getRGB(5, 5) >>> 24)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_3BYTE_BGR
            })
    void everyKindOfPixelIsShown(int type) {
        assertThat(copyOf(FileKind.PNG, encoded(picture(50, 50, type), "png"))).isPresent();
    }

    @Test
    void aTextInAPngAndAScriptInAGifAreNotInTheCopy() throws IOException {
        byte[] gif = joined(encoded(picture(40, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif"), ascii("*/=1;alert(1)"));

        ShowableImages.Copy copy = copyOf(FileKind.GIF, gif).orElseThrow();

        assertThat(copy.kind()).isEqualTo(FileKind.PNG);
        assertThat(text(copy.bytes())).doesNotContain("alert");
        byte[] png = withChunk(EvidenceFiles.png(), "tEXt", ascii("Comment\0" + EvidenceFiles.SECRET));
        assertThat(text(copyOf(FileKind.PNG, png).orElseThrow().bytes())).doesNotContain(EvidenceFiles.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "50001, 1000", "2147483647, 2147483647", "2147483647, 1", "0, 0", "-1, 5"})
    void aBombIsNotDecoded(int width, int height) {
        long before = usedHeap();
        assertThat(copyOf(FileKind.PNG, EvidenceFiles.pngOf(width, height))).isEmpty();
        assertThat(usedHeap() - before).isLessThan(100L << 20);
    }

    @Test
    void aJpegThatGoesOverItsPictureAThousandTimesIsNotDecoded() {
        byte[] jpeg = EvidenceFiles.jpeg();
        byte[] scan = segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0});
        byte[] scans = new byte[scan.length * 1000];
        for (int i = 0; i < scans.length; i += scan.length) {
            System.arraycopy(scan, 0, scans, i, scan.length);
        }
        byte[] bomb = joined(Arrays.copyOf(jpeg, jpeg.length - 2), scans);

        assertThat(copyOf(FileKind.JPEG, bomb)).isEmpty();
    }

    /** A telephone's film of the moment hangs behind the picture, and is full of bytes that look like markers. */
    @Test
    void whatHangsBehindAPictureOrInItsSegmentsIsNotCounted() {
        byte[] likeScans = new byte[200_000];
        for (int i = 0; i < likeScans.length; i += 2) {
            likeScans[i] = (byte) 0xFF;
            likeScans[i + 1] = (byte) 0xDA;
        }
        byte[] photograph = EvidenceFiles.withExif(Arrays.copyOf(likeScans, 60_000));

        assertThat(copyOf(FileKind.JPEG, joined(photograph, likeScans))).isPresent();
        assertThat(new JpegScans(joined(photograph, likeScans)).areFew()).isTrue();
        assertThat(new JpegScans(new byte[0]).areFew()).isTrue();
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        ShowableImages impatient =
                new ShowableImages(EvidenceSettings.with(Map.of("shown.time-limit", "PT0.001S", "shown.at-once", "1")));
        byte[] large = encoded(picture(6000, 6000, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(copyOf(impatient, FileKind.PNG, large)).isEmpty();
        assertThat(Duration.ofMillis(1))
                .isLessThan(EvidenceSettings.with(Map.of()).shown().timeLimit());
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "GIF"})
    void whatIsCutOffAnywhereFailsPolitely(FileKind kind) {
        byte[] whole = encoded(
                picture(64, 64, BufferedImage.TYPE_INT_RGB),
                kind.extension().equals("jpg") ? "jpeg" : kind.extension());
        for (int length = 0; length < whole.length; length += 7) {
            Optional<ShowableImages.Copy> copy = copyOf(kind, Arrays.copyOf(whole, length));
            copy.ifPresent(half -> assertThat(half.bytes()).isNotEmpty());
        }
        assertThat(copyOf(kind, Arrays.copyOf(whole, 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "GIF"})
    void aChangedByteAnywhereFailsPolitely(FileKind kind) {
        byte[] whole = encoded(
                picture(16, 16, BufferedImage.TYPE_INT_RGB),
                kind.extension().equals("jpg") ? "jpeg" : kind.extension());
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0xFF;
            copyOf(kind, changed).ifPresent(other -> assertThat(other.bytes()).isNotEmpty());
        }
        assertThat(copyOf(kind, whole)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless", "huge", "chained", "nested", "empty"})
    void aHostileExifCountsAsNotSaid(String how) throws IOException {
        BufferedImage shown = shown(FileKind.JPEG, EvidenceFiles.withExif(hostileExif(how)));

        assertThat(new int[] {shown.getWidth(), shown.getHeight()}).containsExactly(64, 32);
    }

    /** TIFF 6.0: directories that point at themselves, claim four thousand million values, or form ever longer chains. */
    private static byte[] hostileExif(String how) {
        ByteBuffer tiff = ByteBuffer.allocate(60_000).order(ByteOrder.BIG_ENDIAN);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8);
        switch (how) {
            case "endless" -> tiff.putShort((short) 0).putInt(8);
            case "huge" -> {
                tiff.putShort((short) 2);
                tiff.putShort((short) 0x010F).putShort((short) 2).putInt(-1).putInt(8);
                tiff.putShort((short) 0x0112)
                        .putShort((short) 12)
                        .putInt(0x2000_0000)
                        .putInt(0);
            }
            case "chained" -> {
                while (tiff.remaining() > 20) {
                    tiff.putShort((short) 0).putInt(tiff.position() + 4);
                }
            }
            case "nested" -> {
                while (tiff.remaining() > 40) {
                    int next = tiff.position() + 18;
                    tiff.putShort((short) 1);
                    tiff.putShort((short) 0x8769)
                            .putShort((short) 4)
                            .putInt(1)
                            .putInt(next)
                            .putInt(next);
                }
            }
            default -> tiff.clear();
        }
        return tiff.array();
    }

    @Test
    void whatWeCannotDecodeIsNotTried() {
        assertThat(copyOf(FileKind.WEBP, EvidenceFiles.jpeg())).isEmpty();
        assertThat(copyOf(FileKind.HEIC, EvidenceFiles.jpeg())).isEmpty();
        assertThat(copyOf(FileKind.PDF, EvidenceFiles.pdf())).isEmpty();
        assertThat(copyOf(FileKind.PNG, EvidenceFiles.jpeg()))
                .as("no other decoder than that of its kind")
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNoBrokenImage() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("not what was sealed");
            }
        };
        assertThatThrownBy(() -> images.copyOf(FileKind.JPEG, broken)).isInstanceOf(IOException.class);
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int afterHead = 8 + 25;
        all.write(png, 0, afterHead);
        byte[] named = joined(ascii(type), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        all.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        all.writeBytes(named);
        all.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        all.write(png, afterHead, png.length - afterHead);
        return all.toByteArray();
    }

    private BufferedImage shown(FileKind kind, byte[] original) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(copyOf(kind, original).orElseThrow().bytes()));
    }

    private Optional<ShowableImages.Copy> copyOf(FileKind kind, byte[] original) {
        return copyOf(images, kind, original);
    }

    private static Optional<ShowableImages.Copy> copyOf(ShowableImages images, FileKind kind, byte[] original) {
        try {
            return images.copyOf(kind, new ByteArrayInputStream(original));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
