package org.concord.evidence;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.concord.platform.PlatformConfig;
import org.concord.platform.TestIds;

/** The settings without the service, as its configuration would make them. */
final class EvidenceSettings {
    private EvidenceSettings() {}

    static EvidenceConfig with(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        builder.addDiscoveredConverters();
        builder.withMapping(EvidenceConfig.class);
        settings.forEach((name, value) -> builder.withDefaultValue("concord.evidence." + name, value));
        return builder.build().getConfigMapping(EvidenceConfig.class);
    }

    /** Files sealed into that storage, with their drafts in the folder. */
    static SealedFiles sealedInto(EvidenceStorage storage, Path folder) {
        return sealedInto(storage, folder, Map.of());
    }

    static SealedFiles sealedInto(EvidenceStorage storage, Path folder, Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        builder.addDiscoveredConverters();
        builder.withMapping(PlatformConfig.class);
        builder.withDefaultValue("concord.data-dir", folder.toString());
        PlatformConfig platform = builder.build().getConfigMapping(PlatformConfig.class);
        return new SealedFiles(storage, new Drafts(with(settings), platform, Clock.systemUTC()), TestIds.make());
    }
}
