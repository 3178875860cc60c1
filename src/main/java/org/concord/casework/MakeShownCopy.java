package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.concord.evidence.SealedFile;
import org.concord.evidence.SealedFiles;
import org.concord.evidence.ShowableImages;
import org.concord.platform.Problem;
import org.concord.report.Attachments;
import org.jboss.logging.Logger;

/** Makes the copy of an image that may be shown, if there is none yet. Asked for by a timer, or by whoever wants to see it first. */
@ApplicationScoped
class MakeShownCopy {
    private static final Logger LOG = Logger.getLogger(MakeShownCopy.class);
    /** While another one makes it; together twenty seconds, as long as one waits for a turn to decode. */
    private static final int LOOKS = 80;

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final RecordExamination examination;
    private final SealedFiles store;
    private final ShowableImages images;

    MakeShownCopy(RecordExamination examination, SealedFiles store, ShowableImages images) {
        this.examination = examination;
        this.store = store;
        this.images = images;
    }

    /** @throws org.concord.platform.Refusal 503 if another one is making it, and does not come to an end */
    void of(UUID attachment) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<Attachments.Kept> file = examination.find(attachment).filter(Attachments.Kept::lacksCopy);
            if (file.isEmpty() || isSettled(file.get())) {
                return;
            }
            pause();
        }
        throw Problem.UNAVAILABLE
                .because("The copy of this image is being made. Try again shortly.")
                .withHeader("Retry-After", "10");
    }

    /** @return whether the file has its copy now, or never will; if not, another one is at it */
    private boolean isSettled(Attachments.Kept file) {
        switch (examination.copyBegins(file)) {
            case BEGUN -> {
                try {
                    make(file);
                } finally {
                    examination.copyEnded(file);
                }
            }
            case SPENT -> {
                LOG.warnf(
                        "the attachment %s has no copy to be shown: every try to make one took its process", file.id());
                examination.copied(file, Optional.empty());
            }
            case RUNNING -> {
                return false;
            }
        }
        return true;
    }

    private void make(Attachments.Kept file) {
        Optional<SealedFile> copy = decoded(file.original()).map(image -> store.store(image.kind(), image.bytes()));
        boolean kept = false;
        try {
            kept = examination.copied(file, copy);
        } finally {
            if (!kept) {
                copy.ifPresent(unused -> store.removeQuietly(unused.object()));
            }
        }
    }

    private Optional<ShowableImages.Copy> decoded(SealedFile original) {
        try (InputStream plain = store.open(original)) {
            return images.copyOf(original.kind(), plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
