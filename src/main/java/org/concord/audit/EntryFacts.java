package org.concord.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an entry says.
 *
 * @param at in microseconds: what the store cannot keep must not be hashed
 */
record EntryFacts(
        UUID id, int authority, Instant at, String actor, String action, String subject, Map<String, Object> facts) {

    EntryFacts {
        at = at.truncatedTo(ChronoUnit.MICROS);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
