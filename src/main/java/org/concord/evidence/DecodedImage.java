package org.concord.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes an image, upright and no larger than is shown. Its dimensions are read first: what is too large is never decoded, and what is
 * large is thinned out while it is decoded, so that it never lies whole in memory.
 */
final class DecodedImage {
    /** Decoded up to twice as large as shown: beyond that thinning out does, and below it the picture is smoothed. */
    private static final int FINER = 2;
    /** Decoders hold some lines of the original, whatever they are asked for. */
    private static final long MOST_BYTES_OF_A_LINE = 16L << 20;

    private static final int MOST_BYTES_OF_A_PIXEL = 8;

    private final EvidenceConfig.Shown limits;

    DecodedImage(EvidenceConfig.Shown limits) {
        this.limits = limits;
    }

    /** @return empty if it cannot be decoded, or is one that we will not decode */
    Optional<BufferedImage> of(FileKind kind, byte[] original) {
        if (kind == FileKind.JPEG && !isBounded(new JpegScans(original))) {
            return Optional.empty();
        }
        byte[] picture = kind == FileKind.PNG ? PngChunks.ofThePicture(original) : original;
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            BufferedImage decoded = withinTime(reader);
            Orientation held = kind == FileKind.JPEG ? Orientation.of(original) : new Orientation(1);
            return Optional.ofNullable(decoded).map(image -> redrawn(image, held));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // decoders throw what they like at a broken image
        } finally {
            reader.dispose();
        }
    }

    private boolean isBounded(JpegScans scans) {
        return scans.areFew() && scans.pixelsHeld() <= limits.mostPixelsHeld();
    }

    private boolean isTooLarge(int width, int height) {
        return Math.max(width, height) > limits.longestOriginalSide()
                || (long) width * MOST_BYTES_OF_A_PIXEL > MOST_BYTES_OF_A_LINE
                || (long) width * height > limits.mostPixels();
    }

    private @Nullable BufferedImage withinTime(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (isTooLarge(width, height)) {
            return null;
        }
        AtomicBoolean overdue = new AtomicBoolean();
        var watch = CompletableFuture.runAsync(
                () -> {
                    overdue.set(true);
                    reader.abort();
                },
                CompletableFuture.delayedExecutor(limits.timeLimit().toMillis(), TimeUnit.MILLISECONDS));
        try {
            BufferedImage image = reader.read(0, thinned(reader, Math.max(width, height)));
            return overdue.get() ? null : image;
        } finally {
            watch.cancel(false);
        }
    }

    private ImageReadParam thinned(ImageReader reader, int longest) {
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, Math.ceilDiv(longest, FINER * limits.longestSide()));
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    /** In sRGB, whatever colours it had: the profile goes with everything else. */
    private BufferedImage redrawn(BufferedImage image, Orientation held) {
        double longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, limits.longestSide() / longest);
        int width = scaled(held.isOnItsSide() ? image.getHeight() : image.getWidth(), scale);
        int height = scaled(held.isOnItsSide() ? image.getWidth() : image.getHeight(), scale);
        boolean seeThrough = image.getColorModel().hasAlpha();
        BufferedImage upright =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform placed = AffineTransform.getScaleInstance(scale, scale);
        placed.concatenate(held.upright(image.getWidth(), image.getHeight()));
        Graphics2D canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, placed, null);
        canvas.dispose();
        return upright;
    }

    private static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }
}
