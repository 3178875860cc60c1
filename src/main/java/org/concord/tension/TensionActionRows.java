package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.casework.TaskState;
import org.concord.officer.OnDuty;
import org.concord.referral.ActionKind;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Rows of actions as things: names of people and wards come from memory, whatever the number of rows. */
@ApplicationScoped
class TensionActionRows {
    private final OnDuty people;
    private final NamedWards wards;
    private final Clock clock;

    TensionActionRows(OnDuty people, NamedWards wards, Clock clock) {
        this.people = people;
        this.wards = wards;
        this.clock = clock;
    }

    /** An action as it stands, and what its answer does not say of it. */
    record Kept(TensionActionView view, ActionKind kind, List<Integer> wards) {
        TensionActionForm form() {
            return new TensionActionForm(
                    kind,
                    view.what(),
                    wards,
                    view.because(),
                    view.owner().id(),
                    view.agency(),
                    view.noticedAt(),
                    view.dueAt(),
                    view.state(),
                    view.outcome(),
                    view.publicLine());
        }
    }

    List<TensionActionView> views(NativeQuery<Tuple> query) {
        return kept(query).stream().map(Kept::view).toList();
    }

    List<Kept> kept(NativeQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        Map<UUID, String> names = people.names(rows.stream()
                .flatMap(row -> Stream.of("owner_id", "created_by", "written_by", "approved_by")
                        .map(column -> row.get(column, UUID.class)))
                .filter(Objects::nonNull)
                .toList());
        Instant now = clock.instant();
        return rows.stream().map(row -> kept(row, names, now)).toList();
    }

    private Kept kept(Tuple row, Map<UUID, String> names, Instant now) {
        Number hours = row.get("within_hours", Number.class);
        ActionKind kind = new ActionKind(
                row.get("kind_id", Number.class).intValue(),
                row.get("code", String.class),
                row.get("label", String.class),
                hours == null ? null : hours.intValue(),
                NamedWards.numbers(row.get("kind_points", String.class)));
        return new Kept(view(row, kind, names, now), kind, NamedWards.numbers(row.get("wards", String.class)));
    }

    private TensionActionView view(Tuple row, ActionKind kind, Map<UUID, String> names, Instant now) {
        Instant dueAt = row.get("due_at", Instant.class);
        TaskState state = TaskState.valueOf(row.get("state", String.class));
        return new TensionActionView(
                row.get("id", UUID.class),
                kind.code(),
                kind.label(),
                row.get("what", String.class),
                wards.codes(NamedWards.numbers(row.get("wards", String.class))),
                TensionLink.read(row.get("because_kind", String.class), row.get("because_id", UUID.class)),
                PersonView.of(row.get("owner_id", UUID.class), names),
                row.get("agency", String.class),
                row.get("noticed_at", Instant.class),
                dueAt,
                TensionActions.isOverdue(state, dueAt, now),
                state,
                row.get("outcome", String.class),
                row.get("line", String.class),
                person(row, "written_by", names),
                person(row, "approved_by", names),
                row.get("approved_at", Instant.class),
                PersonView.of(row.get("created_by", UUID.class), names),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("version", Number.class).intValue());
    }

    private static @Nullable PersonView person(Tuple row, String column, Map<UUID, String> names) {
        UUID id = row.get(column, UUID.class);
        return id == null ? null : PersonView.of(id, names);
    }
}
