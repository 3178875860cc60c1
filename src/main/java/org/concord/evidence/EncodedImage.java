package org.concord.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels and nothing else: a photograph as JPEG, a drawing or screen shot as PNG. */
final class EncodedImage {
    private static final float QUALITY = 0.85f;

    private EncodedImage() {}

    static ShowableImages.Copy of(BufferedImage image, FileKind original) {
        FileKind kind = original == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG;
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        } finally {
            writer.dispose();
        }
        return new ShowableImages.Copy(kind, bytes.toByteArray());
    }
}
