package org.concord.casework;

import java.time.Instant;
import java.util.UUID;

/** A note as those who may see the case read it. */
public record NoteView(UUID id, String text, NoteAudience audience, PersonView writtenBy, Instant writtenAt) {}
