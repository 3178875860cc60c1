package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.LeavesFiles;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Spool;

/** Files of postcodes on their way through, in the data folder. */
@ApplicationScoped
class PostcodeSpool implements LeavesFiles {
    /** The contract's limit. */
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;

    private final Spool spool;
    private final GazetteerConfig config;
    private final Clock clock;

    PostcodeSpool(PlatformConfig platform, GazetteerConfig config, Clock clock) {
        this.spool = new Spool(platform.dataDir().resolve("postcodes"), LARGEST);
        this.config = config;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 413 beyond 2 GB, 400 if the upload breaks off */
    Spool.Received receive(UUID id, InputStream upload) {
        return spool.receive(id, upload);
    }

    /** @throws org.concord.platform.Refusal 400 if it is of no product we know */
    PostcodeFile open(UUID id) throws IOException {
        return new PostcodeFile(spool.open(id));
    }

    boolean has(UUID id) {
        return spool.has(id);
    }

    void remove(UUID id) {
        spool.remove(id);
    }

    @Override
    public void sweep() throws IOException {
        spool.sweep(clock.instant().minus(config.giveUpAfter()));
    }
}
