package org.concord.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a file's custody log.
 *
 * @param by kind and id, as the audit trail names them
 */
public record CustodyView(UUID id, Instant at, CustodyStep step, String by) {}
