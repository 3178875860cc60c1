package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.concord.place.WorkingTime;
import org.concord.tension.AssessWard;
import org.concord.tension.LevelRequest;
import org.concord.tension.ObservationBasis;
import org.concord.tension.ObservationCertainty;
import org.concord.tension.ObservationMarking;
import org.concord.tension.ObservationRequest;
import org.concord.tension.ObservationSource;
import org.concord.tension.RecordObservation;
import org.concord.tension.TensionLevel;
import org.jspecify.annotations.Nullable;

/** What invented officers observed, and how tense they find their wards. */
@ApplicationScoped
class DemoObservations {
    /** So that what was decided of one ward needs review as soon as anybody looks. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final RecordObservation record;
    private final AssessWard assess;
    private final DemoPeople people;
    private final WorkingTime workingTime;
    private final Clock clock;

    DemoObservations(
            RecordObservation record, AssessWard assess, DemoPeople people, WorkingTime workingTime, Clock clock) {
        this.record = record;
        this.assess = assess;
        this.people = people;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** How it is known, when, and who may see it. */
    private record Seen(
            ObservationBasis basis,
            ObservationSource source,
            int daysAgo,
            @Nullable ObservationMarking marking) {}

    void make() {
        people.asOfficer(() -> {
            observed(
                    DemoPeople.ARBORETUM,
                    "Invented: shopkeepers near the park say that groups gather in the evening and shout at worshippers.",
                    new Seen(ObservationBasis.EXPERIENCED, ObservationSource.SECOND_HAND, 2, null));
            observed(
                    DemoPeople.ARBORETUM,
                    "Invented: stickers against a religion on six lamp posts. They were photographed and taken down.",
                    new Seen(ObservationBasis.EVIDENCED, ObservationSource.DIRECT, 4, null));
            observed(
                    DemoPeople.NORMANTON,
                    "Invented: a community centre worries about a counter-protest on the day of the march.",
                    new Seen(
                            ObservationBasis.POTENTIAL,
                            ObservationSource.DIRECT,
                            1,
                            ObservationMarking.OFFICIAL_SENSITIVE));
            return nothing(List.of(DemoPeople.NORMANTON));
        });
        people.asCoordinator(() -> {
            nothing(List.of(DemoPeople.ALLESTREE));
            decided(DemoPeople.ARBORETUM, TensionLevel.TENSE, Duration.ofHours(20));
            decided(DemoPeople.NORMANTON, TensionLevel.MODERATE, Duration.ofDays(2));
            return decided(DemoPeople.ALLESTREE, TensionLevel.NORMAL, AT_ONCE);
        });
    }

    private void observed(String ward, String text, Seen seen) {
        LocalDate day = workingTime.today().minusDays(seen.daysAgo());
        record.record(
                new ObservationRequest(
                        seen.basis(),
                        seen.source(),
                        ObservationCertainty.LIKELY,
                        List.of(ward),
                        List.of(),
                        text,
                        null,
                        null,
                        null,
                        day,
                        null,
                        seen.marking(),
                        null),
                null);
    }

    private boolean nothing(List<String> wards) {
        record.record(
                new ObservationRequest(
                        null, null, null, List.copyOf(wards), null, null, null, true, null, null, null, null, null),
                null);
        return true;
    }

    private boolean decided(String ward, TensionLevel level, Duration holds) {
        String rationale = "Invented for the demonstration: what officers observed, and what is reported.";
        assess.assess(
                ward,
                "*",
                new LevelRequest(level, rationale, null, clock.instant().plus(holds)),
                null);
        return true;
    }
}
