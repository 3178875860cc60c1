package org.concord.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it stands in the view of its report: without its name, which is sealed.
 *
 * @param mediaType by its content
 * @param size of the original, in bytes
 * @param shown whether there is, or is about to be, a copy to be shown
 */
public record AttachmentView(
        UUID id,
        String mediaType,
        long size,
        AttachmentState state,
        boolean shown,
        AttachmentDoor door,
        Instant receivedAt) {}
