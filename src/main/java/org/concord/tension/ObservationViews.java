package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.jspecify.annotations.Nullable;

/** Turns rows into views: opens what is sealed, and names wards, signs and people, once for a whole page. */
@ApplicationScoped
class ObservationViews {
    private final Observations observations;
    private final DataKeys keys;
    private final Wards wards;
    private final Indicators indicators;
    private final OnDuty people;
    private final WorkingTime workingTime;

    ObservationViews(
            Observations observations,
            DataKeys keys,
            Wards wards,
            Indicators indicators,
            OnDuty people,
            WorkingTime workingTime) {
        this.observations = observations;
        this.keys = keys;
        this.wards = wards;
        this.indicators = indicators;
        this.people = people;
        this.workingTime = workingTime;
    }

    /** What is needed of all of them together. */
    private record Known(
            Map<UUID, DataKey> keys,
            Map<Integer, Indicator> signs,
            Map<UUID, String> names,
            Map<UUID, List<ReviewRow>> reviews,
            LocalDate today) {}

    ObservationView of(ObservationRow row) {
        return of(List.of(row)).getFirst();
    }

    List<ObservationView> of(List<ObservationRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ReviewRow> reviews =
                observations.reviews(rows.stream().map(ObservationRow::id).toList());
        Stream<UUID> named = Stream.concat(
                reviews.stream().map(ReviewRow::by),
                rows.stream()
                        .flatMap(row ->
                                Stream.concat(Stream.ofNullable(row.origin().officer()), row.sharedWith().stream())));
        Known known = new Known(
                keys.findAll(rows.stream().map(ObservationRow::key).distinct().toList()),
                indicators.byId(),
                people.names(named.toList()),
                reviews.stream().collect(Collectors.groupingBy(ReviewRow::observation)),
                workingTime.today());
        return rows.stream().map(row -> view(row, known)).toList();
    }

    private ObservationView view(ObservationRow row, Known known) {
        DataKey key = known.keys().get(row.key());
        LocalDate week = row.days().week();
        LocalDate reviewBy = row.days().reviewBy();
        return new ObservationView(
                row.id(),
                row.grade().basis(),
                row.grade().source(),
                row.grade().certainty(),
                row.wards().stream().map(id -> wards.byId(id).code()).sorted().toList(),
                row.indicators().stream()
                        .map(id -> Objects.requireNonNull(known.signs().get(id)).code())
                        .toList(),
                ObservationSeal.TEXT.open(key, row.id(), row.text()),
                ObservationSeal.COMMUNITY.open(key, row.id(), row.community()),
                week != null,
                week == null ? null : IsoWeek.name(week),
                row.days().observedOn(),
                row.marking(),
                row.sharedWith().stream()
                        .map(id -> PersonView.of(id, known.names()))
                        .toList(),
                row.days().closedAt() == null ? ObservationState.OPEN : ObservationState.CLOSED,
                reviewBy,
                reviewBy != null && !reviewBy.isAfter(known.today()),
                person(row.origin().officer(), known),
                row.origin().partner(),
                row.origin().recordedAt(),
                row.caseReference(),
                row.withdrawn(),
                known.reviews().getOrDefault(row.id(), List.of()).stream()
                        .map(review -> review(review, key, known))
                        .toList());
    }

    private static ObservationView.ReviewView review(ReviewRow row, @Nullable DataKey key, Known known) {
        return new ObservationView.ReviewView(
                row.id(),
                row.outcome(),
                ObservationSeal.NOTE.open(key, row.id(), row.note()),
                row.reviewBy(),
                row.regrading(),
                PersonView.of(row.by(), known.names()),
                row.at());
    }

    private static @Nullable PersonView person(@Nullable UUID id, Known known) {
        return id == null ? null : PersonView.of(id, known.names());
    }
}
