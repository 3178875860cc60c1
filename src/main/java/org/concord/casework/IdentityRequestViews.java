package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.officer.OnDuty;
import org.concord.report.Tellers;
import org.jspecify.annotations.Nullable;

/** Makes views of requests to see who told us; as many questions to the store however many there are. */
@ApplicationScoped
class IdentityRequestViews {
    private final Tellers tellers;
    private final OnDuty people;
    private final Doer doer;

    IdentityRequestViews(Tellers tellers, OnDuty people, Doer doer) {
        this.tellers = tellers;
        this.people = people;
        this.doer = doer;
    }

    IdentityRequestView of(IdentityRequestRow row) {
        return of(List.of(row)).getFirst();
    }

    List<IdentityRequestView> of(List<IdentityRequestRow> rows) {
        Map<UUID, Tellers.Teller> told =
                tellers
                        .of(rows.stream()
                                .flatMap(row -> row.reports().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Tellers.Teller::report, Function.identity()));
        Map<UUID, String> names = people.names(rows.stream()
                .flatMap(IdentityRequestViews::people)
                .filter(Objects::nonNull)
                .toList());
        Instant now = doer.now();
        return rows.stream().map(row -> view(row, told, names, now)).toList();
    }

    private static IdentityRequestView view(
            IdentityRequestRow row, Map<UUID, Tellers.Teller> told, Map<UUID, String> names, Instant now) {
        return new IdentityRequestView(
                row.id(),
                row.reference(),
                PersonView.of(row.requestedBy(), names),
                row.requestedAt(),
                row.expiresAt(),
                row.purpose(),
                told.values().stream()
                        .filter(teller -> row.reports().contains(teller.report()))
                        .map(teller -> new IdentityRequestView.AskedOfView(teller.reference(), teller.identity()))
                        .sorted((one, other) -> one.reference().compareTo(other.reference()))
                        .toList(),
                row.stateAt(now),
                decision(row.decision(), names));
    }

    private static IdentityRequestView.@Nullable IdentityDecisionView decision(
            IdentityRequestRow.@Nullable Decision made, Map<UUID, String> names) {
        return made == null
                ? null
                : new IdentityRequestView.IdentityDecisionView(
                        PersonView.of(made.by(), names),
                        made.at(),
                        made.until(),
                        made.reason(),
                        made.endedBy() == null ? null : PersonView.of(made.endedBy(), names),
                        made.endedAt());
    }

    private static Stream<@Nullable UUID> people(IdentityRequestRow row) {
        IdentityRequestRow.Decision made = row.decision();
        return made == null ? Stream.of(row.requestedBy()) : Stream.of(row.requestedBy(), made.by(), made.endedBy());
    }
}
