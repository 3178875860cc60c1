package org.concord.evidence;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.jboss.logging.Logger;

/** Where files lie, as it was configured. */
@ApplicationScoped
class ChosenStorage {
    private static final Logger LOG = Logger.getLogger(ChosenStorage.class);

    @Produces
    @Singleton
    EvidenceStorage storage(EvidenceConfig config, PlatformConfig platform) {
        return config.s3()
                .bucket()
                .<EvidenceStorage>map(bucket -> new BucketStorage(config.s3(), bucket))
                .orElseGet(() -> new FolderStorage(folder(config, platform)));
    }

    /** A folder that goes with its container takes what somebody entrusted to us with it: nobody should overlook where it is. */
    void say(@Observes @Priority(Start.WORKERS) StartupEvent start, EvidenceConfig config, PlatformConfig platform) {
        if (config.s3().bucket().isPresent()) {
            LOG.info("evidence files lie in a bucket");
        } else {
            LOG.infof("evidence files lie in %s; several replicas must share it", folder(config, platform));
        }
        if (config.scanner().address().isEmpty()) {
            LOG.warn("there is no malware scanner: evidence files are given out unscanned, and say so");
        }
    }

    private static Path folder(EvidenceConfig config, PlatformConfig platform) {
        return config.folder().orElse(platform.dataDir().resolve("evidence"));
    }
}
