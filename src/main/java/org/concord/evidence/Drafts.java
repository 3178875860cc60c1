package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.LeavesFiles;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;
import org.concord.platform.Spool;
import org.jboss.logging.Logger;

/** Files on their way into the store, sealed already, each 0600. */
@ApplicationScoped
class Drafts implements LeavesFiles {
    private static final Logger LOG = Logger.getLogger(Drafts.class);
    private static final int BUFFER = 64 * 1024;
    private static final String RETRY_AFTER_SECONDS = "600";
    /** Far longer than any upload takes. */
    private static final Duration SURELY_LEFT = Duration.ofHours(6);

    private static final FileAttribute<?> FOLDER_MODE = mode("rwx------");
    private static final FileAttribute<?> FILE_MODE = mode("rw-------");

    private final Path folder;
    private final long reserve;
    private final Clock clock;

    Drafts(EvidenceConfig config, PlatformConfig platform, Clock clock) {
        // In the folder itself: only within one file system a file can be put into place at once.
        this.folder =
                config.folder().orElse(platform.dataDir().resolve("evidence")).resolve(".incoming");
        this.reserve = config.diskReserve().asLongValue();
        this.clock = clock;
    }

    Path of(UUID object) {
        return folder.resolve(object + ".part");
    }

    /** @throws org.concord.platform.Refusal 503 if the disk is about to be full: the database may lie on it, and reports come first */
    OutputStream begin(UUID object) throws IOException {
        Files.createDirectories(folder, FOLDER_MODE);
        if (Files.getFileStore(folder).getUsableSpace() < reserve) {
            LOG.error("no more files of evidence are taken: the disk has less than concord.evidence.disk-reserve left");
            throw Problem.UNAVAILABLE
                    .because("There is no room for files at the moment. A report without files is taken as ever.")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new BufferedOutputStream(Channels.newOutputStream(FileChannel.open(of(object), how, FILE_MODE)), BUFFER);
    }

    /** What a crash left behind; nobody has its key. */
    @Override
    public void sweep() throws IOException {
        Spool.sweep(folder, clock.instant().minus(SURELY_LEFT));
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
