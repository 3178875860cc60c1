package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.concord.report.ConsentRecipient;
import org.concord.report.Harm;
import org.concord.report.NewReport;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** Turns what was sent into a report that can be kept, or says everything that is wrong with it at once. Nothing is guessed. */
@ApplicationScoped
class ReadReport {
    private static final int LONGEST_NARRATIVE = 10_000;
    private static final int LONGEST_SOURCE_REF = 200;
    private static final int MOST_SUBJECTS = 20;
    private static final int LONGEST_SUBJECT_NAME = 200;
    private static final int LONGEST_SUBJECT_DESCRIPTION = 2_000;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final ReportRequest.Consent NOTHING_ALLOWED = new ReportRequest.Consent(null, null, null, null);

    private final ReadPlace place;
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;
    private final Clock clock;

    ReadReport(ReadPlace place, Strands strands, IncidentTypes types, WorkingTime workingTime, Clock clock) {
        this.place = place;
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /**
     * @param localDay where only the local day is known (a partner's file), else null
     * @throws org.concord.platform.Refusal 400 with a pointer to every answer that cannot be taken
     */
    NewReport read(ReportRequest request, NewReport.Source source, @Nullable LocalDate localDay) {
        Validation validation = new Validation();
        validation
                .check(request.kind() != null, "/kind", "is needed: HATE_INCIDENT or TENSION_OBSERVATION")
                .required(request.narrative(), LONGEST_NARRATIVE, "/narrative");
        checkSourceRef(request.sourceRef(), source, validation);
        NewReport.Occurred occurred = occurred(request.occurred(), localDay, validation);
        List<Strand> motivations = codes(
                request.motivations(),
                "/motivations",
                code -> strands.byCode(code).filter(strand -> strand.isValidOn(workingTime.today())),
                validation);
        List<IncidentType> incidentTypes = codes(
                request.incidentTypes(),
                "/incidentTypes",
                code -> types.byCode(code).filter(type -> type.isValidOn(workingTime.today())),
                validation);
        boolean motiveNeeded = request.kind() == ReportKind.HATE_INCIDENT
                && (request.motivations() == null || request.motivations().isEmpty());
        validation.check(!motiveNeeded, "/motivations", "has at least one for a HATE_INCIDENT; UNKNOWN is fine");
        NewReport.PlaceTold where = place.read(request.place(), dayOf(occurred), validation);
        NewReport.Teller teller = ReadTeller.read(request, validation);
        List<NewReport.Subject> subjects = subjects(request.subjects(), validation);
        NewReport.ConsentGiven consent = consent(request.consent(), validation);
        validation.refuseIfFailed();
        return new NewReport(
                Objects.requireNonNull(request.kind()),
                Objects.requireNonNull(request.narrative()).strip(),
                occurred,
                where,
                motivations,
                incidentTypes,
                request.harm() == null ? Harm.NOT_SAID : request.harm(),
                teller,
                subjects,
                consent,
                source);
    }

    private static void checkSourceRef(@Nullable String sourceRef, NewReport.Source source, Validation validation) {
        validation.check(sourceRef == null || source.isOfPartnerSystem(), "/sourceRef", "is for partner systems alone");
        if (sourceRef != null) {
            validation.required(sourceRef, LONGEST_SOURCE_REF, "/sourceRef");
            boolean asItIsKept = sourceRef.isBlank() || sourceRef.equals(sourceRef.strip());
            validation.check(asItIsKept, "/sourceRef", "neither begins nor ends with white space");
        }
    }

    private NewReport.Occurred occurred(
            ReportRequest.@Nullable Occurred told, @Nullable LocalDate localDay, Validation validation) {
        if (told == null || told.precision() == null) {
            validation.check(
                    false, told == null ? "/occurred" : "/occurred/precision", "is needed; precision UNKNOWN is fine");
            return new NewReport.Occurred(null, null, null, Precision.UNKNOWN);
        }
        Precision precision = told.precision();
        Instant from = localDay == null
                ? told.from()
                : localDay.atStartOfDay(workingTime.zone()).toInstant();
        boolean needed = precision != Precision.UNKNOWN && precision != Precision.ONGOING;
        Instant latest = clock.instant().plus(CLOCK_TOLERANCE);
        validation
                .check(!needed || from != null, "/occurred/from", "is needed unless precision is UNKNOWN or ONGOING")
                .check(from == null || !from.isAfter(latest), "/occurred/from", "lies in the future")
                .check(told.to() == null || !told.to().isAfter(latest), "/occurred/to", "lies in the future")
                .check(
                        told.to() == null || from != null && !told.to().isBefore(from),
                        "/occurred/to",
                        "is not before from, which it needs");
        LocalDate on = precision == Precision.DAY && from != null
                ? from.atZone(workingTime.zone()).toLocalDate()
                : null;
        return new NewReport.Occurred(from, told.to(), on, precision);
    }

    /** The day whose wards are meant; today if it is not said. */
    private LocalDate dayOf(NewReport.Occurred occurred) {
        Instant from = occurred.from();
        return from == null
                ? workingTime.today()
                : from.atZone(workingTime.zone()).toLocalDate();
    }

    private static <T> List<T> codes(
            @Nullable List<@Nullable String> told,
            String pointer,
            Function<String, Optional<T>> find,
            Validation validation) {
        List<@Nullable String> codes = told == null ? List.of() : told;
        List<T> known = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Optional<T> found = Optional.ofNullable(codes.get(i)).flatMap(find);
            validation.check(found.isPresent(), pointer + "/" + i, "is not a code in use; see /api/v1/reference");
            found.filter(one -> !known.contains(one)).ifPresent(known::add);
        }
        return known;
    }

    private static List<NewReport.Subject> subjects(
            @Nullable List<ReportRequest.@Nullable Subject> told, Validation validation) {
        List<ReportRequest.@Nullable Subject> all = told == null ? List.of() : told;
        validation
                .check(all.size() <= MOST_SUBJECTS, "/subjects", "has at most " + MOST_SUBJECTS + " entries")
                .check(all.stream().noneMatch(Objects::isNull), "/subjects", "holds no null");
        List<NewReport.Subject> subjects = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ReportRequest.Subject subject = all.get(i);
            if (subject != null) {
                validation
                        .optional(subject.name(), LONGEST_SUBJECT_NAME, "/subjects/" + i + "/name")
                        .optional(
                                subject.description(), LONGEST_SUBJECT_DESCRIPTION, "/subjects/" + i + "/description");
                subjects.add(new NewReport.Subject(
                        subject.known(), subject.relationship(), subject.name(), subject.description()));
            }
        }
        return subjects;
    }

    private static NewReport.ConsentGiven consent(ReportRequest.@Nullable Consent told, Validation validation) {
        ReportRequest.Consent consent = told == null ? NOTHING_ALLOWED : told;
        List<@Nullable ConsentRecipient> partners = consent.partners() == null ? List.of() : consent.partners();
        validation.check(partners.stream().noneMatch(Objects::isNull), "/consent/partners", "holds no null");
        Set<ConsentRecipient> known =
                partners.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return new NewReport.ConsentGiven(
                consent.police() == null ? PoliceConsent.NO : consent.police(),
                known,
                consent.support(),
                consent.centre());
    }
}
