package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/** Rumours as officers read them, from their rows and those of the lines that stand against them. */
@ApplicationScoped
class RumourViews {
    static final String SELECT = """
            SELECT e.id, e.text, e.first_seen_at, array_to_string(e.channels, ',') AS channels, e.area,
              array_to_string(e.ward_ids, ',') AS wards, e.spread, e.status, e.known, CAST(e.next_review AS text) AS next_review,
              e.recorded_by, e.recorded_at, e.version, l.id AS line, l.text AS line_text, l.state AS line_state, l.written_by,
              l.written_at, l.decided_by, l.decided_at, l.reason, l.published_where
            FROM tension_rumour e LEFT JOIN tension_rumour_line l ON l.rumour_id = e.id AND l.replaced_at IS NULL
            WHERE e.authority_id = :authority""";

    private final OnDuty people;
    private final Wards wards;
    private final WorkingTime workingTime;

    RumourViews(OnDuty people, Wards wards, WorkingTime workingTime) {
        this.people = people;
        this.wards = wards;
        this.workingTime = workingTime;
    }

    LocalDate today() {
        return workingTime.today();
    }

    List<RumourView> of(List<Tuple> rows) {
        Map<UUID, String> names = people.names(rows.stream()
                .flatMap(row ->
                        Stream.of("recorded_by", "written_by", "decided_by").map(column -> row.get(column, UUID.class)))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream().map(row -> rumour(row, names)).toList();
    }

    private RumourView rumour(Tuple row, Map<UUID, String> names) {
        String review = row.get("next_review", String.class);
        LocalDate nextReview = review == null ? null : LocalDate.parse(review);
        return new RumourView(
                row.get("id", UUID.class),
                row.get("text", String.class),
                row.get("first_seen_at", Instant.class),
                Stream.of(row.get("channels", String.class).split(","))
                        .map(RumourChannel::valueOf)
                        .toList(),
                row.get("area", String.class),
                EventViews.numbers(row, "wards")
                        .map(id -> wards.byId(id).code())
                        .toList(),
                RumourSpread.valueOf(row.get("spread", String.class)),
                RumourStatus.valueOf(row.get("status", String.class)),
                row.get("known", String.class),
                line(row, names),
                nextReview,
                nextReview != null && !nextReview.isAfter(today()),
                PersonView.of(row.get("recorded_by", UUID.class), names),
                row.get("recorded_at", Instant.class),
                row.get("version", Number.class).intValue());
    }

    private static @Nullable RumourLineView line(Tuple row, Map<UUID, String> names) {
        UUID id = row.get("line", UUID.class);
        if (id == null) {
            return null;
        }
        UUID decidedBy = row.get("decided_by", UUID.class);
        return new RumourLineView(
                id,
                row.get("line_text", String.class),
                LineState.valueOf(row.get("line_state", String.class)),
                PersonView.of(row.get("written_by", UUID.class), names),
                row.get("written_at", Instant.class),
                decidedBy == null ? null : PersonView.of(decidedBy, names),
                row.get("decided_at", Instant.class),
                row.get("reason", String.class),
                row.get("published_where", String.class));
    }
}
