package org.concord.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view of the queue as it is to be kept.
 *
 * @param shared whether everybody who works on cases may use it; not, if it is not said
 * @param query the queue's filters by name, and its sort
 */
public record SavedViewRequest(
        @Nullable String name,
        @Nullable Boolean shared,
        @Nullable Map<String, @Nullable List<@Nullable String>> query) {}
