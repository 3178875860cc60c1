package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.evidence.EvidenceFiles.ascii;
import static org.concord.evidence.EvidenceFiles.encoded;
import static org.concord.evidence.EvidenceFiles.joined;
import static org.concord.evidence.EvidenceFiles.picture;
import static org.concord.evidence.EvidenceFiles.segment;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures whose pixels are few enough, and which would fill the memory all the same. */
class ThinPicturesTest {
    private static final int AFTER_HEAD = 8 + 25;
    private static final long FEW_BYTES = 4L << 20;

    private final ShowableImages images = new ShowableImages(EvidenceSettings.with(Map.of()));

    @ParameterizedTest
    @CsvSource({"33000000, 1", "1, 33000000", "30001, 1", "1, 30001"})
    void aPngOfOneEndlessLineIsNotDecoded(int width, int height) {
        byte[] bomb = EvidenceFiles.pngOf(width, height, 16, 6);
        assertThat(decoded(images, FileKind.PNG, bomb)).isEmpty(); // classes are there now
        long before = allocated();
        Optional<ShowableImages.Copy> copy = decoded(images, FileKind.PNG, bomb);

        assertThat(allocated() - before).isLessThan(FEW_BYTES);
        assertThat(copy).isEmpty();
    }

    /** Whoever allows longer sides does not thereby allow longer lines. */
    @Test
    void aLineHasSixteenMegabytesAtMostWhateverTheSettingsSay() {
        Map<String, String> generous = Map.of("shown.longest-original-side", "2147483647");

        assertThat(decoded(FileKind.PNG, EvidenceFiles.pngOf(3_000_000, 1, 16, 6), generous))
                .isEmpty();
    }

    @Test
    void aGifAndAJpegOfOneLineAreNotDecoded() {
        byte[] gif = encoded(picture(9, 9, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        int descriptor = indexOf(gif, 0x2C, 13 + 3 * 256);
        gif[descriptor + 5] = (byte) 0xFF;
        gif[descriptor + 6] = (byte) 0xFF;
        assertThat(decoded(FileKind.GIF, gif, Map.of())).isEmpty();

        assertThat(decoded(FileKind.JPEG, encoded(picture(30_001, 1, BufferedImage.TYPE_INT_RGB), "jpeg"), Map.of()))
                .isEmpty();
    }

    /** Only the frame is decoded: how large the screen says it is makes no difference. */
    @Test
    void theScreenOfAGifMayClaimWhatItLikes() {
        byte[] gif = encoded(picture(9, 9, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        assertThat(decoded(images, FileKind.GIF, gif)).isPresent(); // classes are there now
        Arrays.fill(gif, 6, 10, (byte) 0xFF);
        long before = allocated();
        Optional<ShowableImages.Copy> copy = decoded(images, FileKind.GIF, gif);

        assertThat(allocated() - before).isLessThan(FEW_BYTES);
        assertThat(copy).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP", "tEXt", "sPLT", "eXIf", "xxXx"})
    void theDecoderSeesNoChunkThatMakesNoPicture(String type) {
        byte[] png = encoded(picture(20, 20, BufferedImage.TYPE_BYTE_INDEXED), "png");
        byte[] packed = joined(ascii(type.equals("iTXt") ? "a\0\1\0\0\0" : "a\0\0"), deflatedZeros());
        byte[] bomb = png;
        for (int i = 0; i < 20; i++) {
            bomb = withChunk(bomb, type, packed);
        }

        assertThat(PngChunks.ofThePicture(bomb)).isEqualTo(png);
        assertThat(decoded(FileKind.PNG, bomb, Map.of())).isPresent();
    }

    @Test
    void aChunkThatClaimsMoreThanThereIsEndsThePng() {
        byte[] png = EvidenceFiles.png();
        byte[] head = Arrays.copyOf(png, AFTER_HEAD);
        byte[] claims = joined(
                head,
                ByteBuffer.allocate(8)
                        .putInt(Integer.MAX_VALUE)
                        .put(ascii("PLTE"))
                        .array());
        byte[] negative = joined(
                head, ByteBuffer.allocate(12).putInt(-1).put(ascii("IDAT")).array());

        assertThat(decoded(FileKind.PNG, claims, Map.of())).isEmpty();
        assertThat(decoded(FileKind.PNG, joined(claims, new byte[100]), Map.of()))
                .isEmpty();
        assertThat(PngChunks.ofThePicture(negative)).isEqualTo(head);
        assertThat(PngChunks.ofThePicture(new byte[3])).hasSize(3);
    }

    @Test
    void aJpegThatIsHeldWholeMayHaveFewerPixels() {
        Map<String, String> few = Map.of("shown.most-pixels-held", "5000");
        BufferedImage image = picture(100, 51, BufferedImage.TYPE_INT_RGB);

        assertThat(decoded(FileKind.JPEG, progressive(image), few)).isEmpty();
        assertThat(decoded(FileKind.JPEG, progressive(image), Map.of())).isPresent();
        assertThat(decoded(FileKind.JPEG, encoded(image, "jpeg"), few)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0xC0, 3, 0",
        "0xC1, 3, 0",
        "0xC0, 1, 12000000",
        "0xC2, 3, 12000000",
        "0xC6, 3, 12000000",
        "0xCA, 3, 12000000",
        "0xCE, 3, 12000000"
    })
    void aJpegIsHeldWholeIfItComesInPassesOrColourByColour(int frame, int inScan, long pixels) {
        byte[] head = ByteBuffer.allocate(15)
                .put((byte) 8)
                .putShort((short) 3000)
                .putShort((short) 4000)
                .put((byte) 3)
                .array();
        byte[] scan = new byte[4 + 2 * inScan];
        scan[0] = (byte) inScan;
        byte[] jpeg = joined(joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment(frame, head)), segment(0xDA, scan));

        assertThat(new JpegScans(jpeg).pixelsHeld()).isEqualTo(pixels);
        assertThat(new JpegScans(jpeg).areFew()).isTrue();
    }

    /** The decoder takes tables alone for a preface, and shows the image behind them. */
    @Test
    void aJpegBehindTablesAloneIsNotDecoded() {
        byte[] tables = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

        assertThat(decoded(FileKind.JPEG, joined(tables, EvidenceFiles.jpeg()), Map.of()))
                .isEmpty();
    }

    private static byte[] progressive(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] deflatedZeros() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(new byte[8 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] named = joined(ascii(type), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        byte[] chunk = ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
        return joined(joined(Arrays.copyOf(png, AFTER_HEAD), chunk), Arrays.copyOfRange(png, AFTER_HEAD, png.length));
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        int at = from;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static Optional<ShowableImages.Copy> decoded(FileKind kind, byte[] original, Map<String, String> settings) {
        return decoded(new ShowableImages(EvidenceSettings.with(settings)), kind, original);
    }

    private static Optional<ShowableImages.Copy> decoded(ShowableImages images, FileKind kind, byte[] original) {
        try {
            return images.copyOf(kind, new ByteArrayInputStream(original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
