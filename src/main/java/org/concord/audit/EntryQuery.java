package org.concord.audit;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the entries, as it stands in the address. */
public record EntryQuery(
        @QueryParam("subject") @Nullable String subject,
        @QueryParam("actor") @Nullable String actor,
        @QueryParam("action") @Nullable String action,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to,
        @QueryParam("limit") @Nullable String limit,
        @QueryParam("cursor") @Nullable String cursor) {}
