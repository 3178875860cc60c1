package org.concord.casework;

import java.util.List;
import org.concord.report.AttachmentItem;

/** What an officer added at once. */
public record EvidenceView(List<AttachmentItem> items) {}
