package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.concord.platform.Problem;

/**
 * Copies of images that may be shown: decoded and encoded anew, so that nothing of the file as it was sent is in them – no place, no time, no
 * camera, no comment, no second file hidden in the first.
 */
@ApplicationScoped
public class ShowableImages {
    private static final long PATIENCE_SECONDS = 20;

    private final EvidenceConfig config;
    private final Semaphore turns;

    ShowableImages(EvidenceConfig config) {
        this.config = config;
        this.turns = new Semaphore(config.shown().atOnce());
    }

    /** @param kind JPEG or PNG */
    public record Copy(FileKind kind, byte[] bytes) {}

    /**
     * @return empty if the image is not one that we can or will decode
     * @throws org.concord.platform.Refusal 503 if too many others are at it
     * @throws IOException if the file cannot be read
     */
    public Optional<Copy> copyOf(FileKind kind, InputStream plain) throws IOException {
        if (!kind.isShowable()) {
            return Optional.empty();
        }
        byte[] original = plain.readNBytes(Math.toIntExact(config.largestFile().asLongValue()));
        awaitTurn();
        try {
            return new DecodedImage(config.shown()).of(kind, original).map(image -> EncodedImage.of(image, kind));
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.UNAVAILABLE
                        .because("Other images are being made ready. Try again shortly.")
                        .withHeader("Retry-After", "5");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
