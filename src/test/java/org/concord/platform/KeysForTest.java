package org.concord.platform;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A keys folder without a service or a database around it. */
public final class KeysForTest {
    private KeysForTest() {}

    /** A store that remembers check values in memory. */
    static class KnownKeys extends KeyChecks {
        private final Map<KeyName, byte[]> known = new ConcurrentHashMap<>();

        @SuppressWarnings("NullAway")
        KnownKeys() {
            super(null);
        }

        @Override
        boolean isKnown(KeyName name) {
            return known.containsKey(name);
        }

        @Override
        boolean agrees(KeyName name, byte[] value) {
            known.putIfAbsent(name, value.clone());
            return MessageDigest.isEqual(known.get(name), value);
        }
    }

    /** Under keys of its own. */
    public static KeyedHash hash(Path folder) {
        return new KeyedHash(opened(folder, new KnownKeys()));
    }

    static KeysFolder opened(Path folder, KeyChecks checks) {
        KeysFolder keys = closed(folder, checks);
        keys.open(new StartupEvent());
        return keys;
    }

    static KeysFolder closed(Path folder, KeyChecks checks) {
        PlatformConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withDefaultValue("concord.keys-dir", folder.toString())
                .build()
                .getConfigMapping(PlatformConfig.class);
        return new KeysFolder(config, checks);
    }
}
