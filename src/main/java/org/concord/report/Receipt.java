package org.concord.report;

import java.time.Instant;
import java.util.UUID;

/** What a new report is known by: id, reference, and the keyed hash of the secret receipt. */
record Receipt(UUID id, String reference, byte[] hash, Instant receivedAt) {}
