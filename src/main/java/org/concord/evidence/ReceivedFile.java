package org.concord.evidence;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A file that was taken in, sealed and stored, and belongs to nothing yet.
 *
 * @param claimedName as it was sent: personal, and not to be trusted
 * @param sha256 of the original
 */
public record ReceivedFile(UUID id, String claimedName, FileKind kind, long size, byte[] sha256, FileKey key) {

    /** The SHA-256 in hexadecimal. */
    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
