package org.concord.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.concord.evidence.FileKey;
import org.concord.platform.DataKey;

/** What of a file is sealed under its report's key: its own key, that of its copy, and the name it was sent with. */
final class AttachmentSeal {
    private AttachmentSeal() {}

    /** @param object the file or its copy */
    static byte[] key(DataKey key, UUID object, FileKey fileKey) {
        return key.seal(fileKey.bytes(), "file key " + object);
    }

    static FileKey keyOf(DataKey key, UUID object, byte[] sealed) {
        return FileKey.of(opened(key, sealed, "file key " + object));
    }

    static byte[] name(DataKey key, UUID attachment, String name) {
        return key.seal(name.getBytes(StandardCharsets.UTF_8), "file name " + attachment);
    }

    static String nameOf(DataKey key, UUID attachment, byte[] sealed) {
        return new String(opened(key, sealed, "file name " + attachment), StandardCharsets.UTF_8);
    }

    private static byte[] opened(DataKey key, byte[] sealed, String context) {
        try {
            return key.open(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed with a file does not open", e);
        }
    }
}
