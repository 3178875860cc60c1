package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.concord.platform.PlatformConfig;

/** Where files lie, as it was configured. */
@ApplicationScoped
class ChosenStorage {

    @Produces
    @Singleton
    EvidenceStorage storage(EvidenceConfig config, PlatformConfig platform) {
        return config.s3()
                .bucket()
                .<EvidenceStorage>map(bucket -> new BucketStorage(config.s3(), bucket))
                .orElseGet(() -> new FolderStorage(
                        config.folder().orElse(platform.dataDir().resolve("evidence"))));
    }
}
