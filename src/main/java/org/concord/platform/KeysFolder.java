package org.concord.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The keys that make the store readable and the service believable, each a file (0600) in one folder: {@code token} signs our JWTs,
 * {@code vault} wraps the data keys, {@code receipt} makes keyed hashes, {@code audit} signs the trail.
 *
 * <p>Missing keys are made only while the store is empty; a check value of each lies in the database, and a store that meets other or no
 * keys refuses to start. Two processes that start at once on one folder agree on whichever file came first.
 */
@ApplicationScoped
public class KeysFolder {
    private static final Logger LOG = Logger.getLogger(KeysFolder.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final KeyChecks checks;
    private final Map<KeyName, byte[]> keys = new EnumMap<>(KeyName.class);

    KeysFolder(PlatformConfig config, KeyChecks checks) {
        this.folder = config.keysFolder();
        this.checks = checks;
    }

    /** Before anything else of the service starts, and after the schema is there. */
    void open(@Observes @Priority(Start.KEYS) StartupEvent start) {
        for (KeyName name : KeyName.values()) {
            byte[] key = readOrMake(name);
            if (key.length == 0 || !checks.agrees(name, checkValue(name, key))) {
                throw new IllegalStateException(
                        "The key “%s” in %s is not the one this store was made with. Put the right key back."
                                .formatted(name.file(), folder));
            }
            keys.put(name, key);
        }
    }

    /** The key's bytes as they stand in its file. */
    public byte[] key(KeyName name) {
        return keys.get(name).clone();
    }

    private byte[] readOrMake(KeyName name) {
        Path file = folder.resolve(name.file());
        try {
            if (!Files.exists(file)) {
                // Looked for once more: another process may have made and registered it since.
                if (checks.isKnown(name) && !Files.exists(file)) {
                    throw new IllegalStateException(
                            "The key “%s” is missing in %s, but this store was made with one. Put it back: a new key cannot read what the old one sealed."
                                    .formatted(name.file(), folder));
                }
                make(file, name.generate());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key " + file, e);
        }
    }

    /** Written aside and linked into place: the file is whole or not there, and the first of two processes wins. */
    private void make(Path file, byte[] key) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(folder, ".new", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.write(draft, key);
            Files.createLink(file, draft);
            LOG.infof("made the key %s in %s", file.getFileName(), folder);
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("another process made %s first", file.getFileName());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] checkValue(KeyName name, byte[] key) {
        return Hashing.hmacSha256(key, ("concord key check " + name.file()).getBytes(StandardCharsets.UTF_8));
    }
}
