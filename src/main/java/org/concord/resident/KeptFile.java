package org.concord.resident;

import java.util.UUID;
import org.concord.evidence.FileKey;
import org.concord.evidence.FileKind;
import org.concord.evidence.ReceivedFile;

/**
 * A file that was added to a draft: its bytes lie sealed in the store of evidence, and nobody but this draft has their key.
 *
 * @param name as the file was called
 */
record KeptFile(UUID id, String name, FileKind kind, long size, byte[] sha256, byte[] key) {
    static KeptFile of(ReceivedFile file) {
        return new KeptFile(
                file.id(),
                file.claimedName(),
                file.kind(),
                file.size(),
                file.sha256(),
                file.key().bytes());
    }

    ReceivedFile received() {
        return new ReceivedFile(id, name, kind, size, sha256, FileKey.of(key));
    }
}
