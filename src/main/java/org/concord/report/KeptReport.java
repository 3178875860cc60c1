package org.concord.report;

import java.time.Instant;
import java.util.UUID;

/** A report that was kept: its ids and references. */
public record KeptReport(UUID id, String reference, Instant receivedAt, NewReport told) {}
