package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.concord.casework.SearchRequest;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Words and filters of a form, as searches and exports take them. */
@ApplicationScoped
class SearchWords {
    private final WorkingTime workingTime;

    SearchWords(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** Null if there are none. */
    static @Nullable String of(MultivaluedMap<String, String> form) {
        return Typed.of(form).text("q");
    }

    /** @throws org.concord.platform.Refusal 400 naming what cannot be read */
    SearchRequest request(QueueQuery query, @Nullable String words, @Nullable String cursor) {
        Map<String, List<String>> asked = query.asked(workingTime.zone());
        Validation wrong = new Validation();
        SearchRequest request = new SearchRequest(
                words,
                query.all("ward"),
                query.all("strand"),
                query.all("type"),
                query.all("severity"),
                query.all("status"),
                query.all("category"),
                only(asked, "assignee", wrong),
                flag(asked, "overdue", wrong),
                flag(asked, "paused", wrong),
                flag(asked, "restricted", wrong),
                moment(asked, QueueQuery.FROM, wrong),
                moment(asked, QueueQuery.TO, wrong),
                moment(asked, QueueQuery.SINCE, wrong),
                only(asked, QueueQuery.SORT, wrong),
                cursor,
                null);
        wrong.refuseIfFailed();
        return request;
    }

    private static @Nullable String only(Map<String, List<String>> asked, String name, Validation wrong) {
        List<String> all = asked.getOrDefault(name, List.of());
        wrong.check(all.size() <= 1, "/" + name, "is given once");
        return all.isEmpty() ? null : all.getFirst();
    }

    private static @Nullable Boolean flag(Map<String, List<String>> asked, String name, Validation wrong) {
        String said = only(asked, name, wrong);
        wrong.check(
                said == null || said.equals("true") || said.equals("false"),
                "/" + name,
                "is not a filter or value known here");
        return said == null ? null : Boolean.valueOf(said);
    }

    private static @Nullable Instant moment(Map<String, List<String>> asked, String name, Validation wrong) {
        String said = only(asked, name, wrong);
        try {
            return said == null ? null : OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException unreadable) {
            wrong.check(false, "/" + name, "is a day, like 2026-03-29");
            return null;
        }
    }
}
