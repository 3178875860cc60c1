package org.concord.evidence;

import java.util.UUID;

/** How to read one stored file: for whoever was found allowed to. */
public record SealedFile(UUID object, FileKey key, FileKind kind, long size) {}
