package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.platform.Idempotency;
import org.jspecify.annotations.Nullable;

/** Takes in a partner's file: whole and durable first, then row by row, at once or later. */
@ApplicationScoped
class ReceiveImport {
    private final SpooledFiles files;
    private final OpenImportFile open;
    private final TryImport tryImport;
    private final Idempotency idempotency;
    private final StartImport start;
    private final RunImport run;

    ReceiveImport(
            SpooledFiles files,
            OpenImportFile open,
            TryImport tryImport,
            Idempotency idempotency,
            StartImport start,
            RunImport run) {
        this.files = files;
        this.open = open;
        this.tryImport = tryImport;
        this.idempotency = idempotency;
        this.start = start;
        this.run = run;
    }

    /** @param later whether the caller would rather not wait; a dry run is never later, as nothing is kept of it */
    record Upload(
            InputStream body,
            ImportFormat format,
            boolean dryRun,
            boolean later,
            @Nullable String idempotencyKey) {}

    /** What became of an upload. */
    sealed interface Received {
        record Tried(ImportView view) implements Received {}

        /** @param replayed whether it began under the same Idempotency-Key before */
        record Begun(UUID id, boolean replayed) implements Received {}
    }

    /** @throws org.concord.platform.Refusal 400, 409, 413 or 422; nothing was taken then */
    Received receive(Actor.PartnerSystem partner, Upload upload) {
        SpooledFiles.Spooled file = files.receive(upload.body());
        boolean neededLater = false;
        try {
            Received received = upload.dryRun() ? tryOut(file, partner, upload) : begin(file, partner, upload);
            neededLater = upload.later() && received instanceof Received.Begun(UUID id, boolean replayed) && !replayed;
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!neededLater) {
                files.remove(file.id());
            }
        }
    }

    private Received tryOut(SpooledFiles.Spooled file, Actor.PartnerSystem partner, Upload upload) throws IOException {
        attempt(file, partner, upload);
        try (ImportFile rows = open.open(file.id(), upload.format(), partner)) {
            return new Received.Tried(tryImport.tryOut(file.id(), rows, partner));
        }
    }

    private Received begin(SpooledFiles.Spooled file, Actor.PartnerSystem partner, Upload upload) throws IOException {
        Optional<Idempotency.Attempt> attempt = attempt(file, partner, upload);
        open.open(file.id(), upload.format(), partner).close();
        var beginning = new StartImport.Beginning(file.id(), partner, upload.format(), file.sha256(), upload.later());
        UUID id = start.start(beginning, attempt);
        boolean replayed = !id.equals(file.id());
        if (!replayed && !upload.later()) {
            run.runNow(id);
        }
        return new Received.Begun(id, replayed);
    }

    private Optional<Idempotency.Attempt> attempt(
            SpooledFiles.Spooled file, Actor.PartnerSystem partner, Upload upload) {
        String fingerprint = "import %s %s".formatted(upload.format(), file.sha256());
        return idempotency.attempt(
                upload.idempotencyKey(), partner.code(), fingerprint.getBytes(StandardCharsets.UTF_8));
    }
}
