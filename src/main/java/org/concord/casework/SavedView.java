package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A kept view of the queue.
 *
 * @param query the queue's filters by name, and its sort
 */
public record SavedView(
        UUID id,
        String name,
        boolean shared,
        Map<String, List<String>> query,
        PersonView owner,
        Instant createdAt,
        int version) {}
