package org.concord.casework;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for: the words and filters of a search, an export or their figures. A filter of codes takes one code or several;
 * one that is absent, null or an empty list does not filter.
 */
public record SearchRequest(
        @Schema(
                minLength = 1,
                maxLength = 500,
                description =
                        "Words in narratives and notes, as in a search engine: quotes hold a phrase, “or” offers, “-” leaves out. None = the filters alone")
        @Nullable
        String q,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> ward,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> strand,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> type,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> severity,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> status,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> category,

        @Schema(description = "me, none or an officer's id") @Nullable
        String assignee,

        @Nullable Boolean overdue,
        @Nullable Boolean paused,
        @Nullable Boolean restricted,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @Nullable Instant updatedSince,

        @Schema(description = "priority (default), received, due or updated") @Nullable
        String sort,

        @Schema(description = "Of a search alone: nextCursor of the page before") @Nullable
        String cursor,

        @Schema(description = "Of a search alone: 1 to 200, default 50") @Nullable
        Integer limit) {

    /** The filters as the queue's own address has them. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        several(filters, "ward", ward);
        several(filters, "strand", strand);
        several(filters, "type", type);
        several(filters, "severity", severity);
        several(filters, "status", status);
        several(filters, "category", category);
        one(filters, "assignee", assignee);
        one(filters, "overdue", overdue);
        one(filters, "paused", paused);
        one(filters, "restricted", restricted);
        one(filters, "receivedFrom", receivedFrom);
        one(filters, "receivedTo", receivedTo);
        one(filters, "updatedSince", updatedSince);
        return filters;
    }

    /** What was looked for, as the trail keeps it; null if it was everything. */
    @Nullable
    String inWords() {
        Map<String, Object> said = new LinkedHashMap<>(filters());
        if (q != null) {
            said.put("q", q);
        }
        return said.isEmpty() ? null : said.toString();
    }

    /** A null among the codes is a code that nobody knows. */
    private static void several(
            Map<String, List<String>> filters, String name, @Nullable List<@Nullable String> values) {
        if (values != null && !values.isEmpty()) {
            filters.put(name, values.stream().map(String::valueOf).toList());
        }
    }

    private static void one(Map<String, List<String>> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.put(name, List.of(value.toString()));
        }
    }
}
