package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.report.AttachmentItem;

/** What the holder of a receipt is told of the files they added: that they have come. Neither names nor what anybody found. */
public record ReceivedEvidenceView(List<Item> items) {

    public record Item(UUID id, String mediaType, long size, Instant receivedAt) {}

    static ReceivedEvidenceView of(List<AttachmentItem> added) {
        return new ReceivedEvidenceView(added.stream()
                .map(file -> new Item(file.id(), file.mediaType(), file.size(), file.receivedAt()))
                .toList());
    }
}
