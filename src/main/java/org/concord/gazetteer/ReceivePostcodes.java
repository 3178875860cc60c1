package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.Ids;
import org.concord.platform.Spool;

/** Takes in a file of postcodes: whole and durable first, then line by line, at once or later. */
@ApplicationScoped
public class ReceivePostcodes {
    private final PostcodeSpool files;
    private final StartPostcodes start;
    private final RunPostcodes run;
    private final CurrentActor actor;
    private final Ids ids;

    ReceivePostcodes(PostcodeSpool files, StartPostcodes start, RunPostcodes run, CurrentActor actor, Ids ids) {
        this.files = files;
        this.start = start;
        this.run = run;
        this.actor = actor;
        this.ids = ids;
    }

    /** @param begun false if it is an earlier import, which brought the very same file and is in force */
    public record Received(UUID id, boolean begun) {}

    /**
     * @param later whether the caller would rather not wait
     * @throws org.concord.platform.Refusal 400, 409 or 413; nothing was taken then
     */
    public Received receive(InputStream body, boolean later) {
        UUID id = ids.next();
        boolean neededLater = false;
        try {
            Spool.Received file = files.receive(id, body);
            PostcodeProduct product = product(id);
            Optional<UUID> before = start.start(
                    id,
                    new StartPostcodes.Beginning(product, file, actor.person().id(), later));
            neededLater = later && before.isEmpty();
            if (!later && before.isEmpty()) {
                run.runNow(id);
            }
            return new Received(before.orElse(id), before.isEmpty());
        } finally {
            if (!neededLater) {
                files.remove(id);
            }
        }
    }

    private PostcodeProduct product(UUID id) {
        try (PostcodeFile file = files.open(id)) {
            return file.product();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
