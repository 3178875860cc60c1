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
import org.concord.report.Attachments;

/** Makes the copy of an image that may be shown, if there is none yet. Asked for by a timer, or by whoever wants to see it first. */
@ApplicationScoped
class MakeShownCopy {
    private final RecordExamination examination;
    private final SealedFiles store;
    private final ShowableImages images;

    MakeShownCopy(RecordExamination examination, SealedFiles store, ShowableImages images) {
        this.examination = examination;
        this.store = store;
        this.images = images;
    }

    void of(UUID attachment) {
        examination.find(attachment).filter(Attachments.Kept::lacksCopy).ifPresent(this::make);
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
}
