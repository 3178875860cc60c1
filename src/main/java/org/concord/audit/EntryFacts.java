package org.concord.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What an entry says. */
record EntryFacts(
        UUID id, int authority, Instant at, String actor, String action, String subject, Map<String, Object> facts) {}
