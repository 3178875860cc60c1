package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.Ids;
import org.concord.platform.LeavesFiles;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Spool;

/** A partner's uploads on their way through, in the data folder. */
@ApplicationScoped
class SpooledFiles implements LeavesFiles {
    /** The contract's limit for a file. */
    static final long LARGEST = 64L * 1024 * 1024;

    private final Spool spool;
    private final Ids ids;
    private final IntakeConfig config;
    private final Clock clock;

    SpooledFiles(PlatformConfig platform, Ids ids, IntakeConfig config, Clock clock) {
        this.spool = new Spool(platform.dataDir().resolve("imports"), LARGEST);
        this.ids = ids;
        this.config = config;
        this.clock = clock;
    }

    /** A file that was received; {@code sha256} in hexadecimal. */
    record Spooled(UUID id, String sha256) {}

    /** @throws org.concord.platform.Refusal 413 beyond 64 MB, 400 if the upload breaks off */
    Spooled receive(InputStream upload) {
        UUID id = ids.next();
        return new Spooled(id, spool.receive(id, upload).sha256());
    }

    InputStream open(UUID id) throws IOException {
        return spool.open(id);
    }

    boolean has(UUID id) {
        return spool.has(id);
    }

    void remove(UUID id) {
        spool.remove(id);
    }

    /** Until then an import may be taken up again; afterwards it has failed, on whichever replica. */
    @Override
    public void sweep() throws IOException {
        spool.sweep(clock.instant().minus(config.giveUpAfter()));
    }
}
