package org.concord.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as an officer finds it in the list of a case.
 *
 * @param report its report's reference
 * @param fileName as it was sent, made safe to be shown
 * @param mediaType by its content
 * @param size of the original, in bytes
 * @param sha256 of the original, in hexadecimal
 * @param addedBy the officer who added it
 * @param finding what the scanner found
 * @param shown whether there is, or is about to be, a copy to be shown
 */
public record AttachmentItem(
        UUID id,
        String report,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant receivedAt,
        AttachmentDoor door,
        @Nullable UUID addedBy,
        AttachmentState state,
        @Nullable String finding,
        boolean shown) {}
