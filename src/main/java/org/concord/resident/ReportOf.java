package org.concord.resident;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.intake.ReportRequest;
import org.concord.report.ConsentRecipient;
import org.concord.report.Harm;
import org.concord.report.IdentityChoice;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.PreviousIncidents;
import org.concord.report.Relationship;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;
import org.jspecify.annotations.Nullable;

/** What the answers mean, in the words of the API. Pure. Answers to pages that are not asked any more do not count. */
final class ReportOf {
    private final Answers answers;
    private final String language;
    private final ZoneId zone;

    private ReportOf(Answers answers, String language, ZoneId zone) {
        this.answers = answers;
        this.language = language;
        this.zone = zone;
    }

    /** @param language BCP 47 of the words that were read */
    static ReportRequest answers(Answers answers, String language, ZoneId zone) {
        return new ReportOf(answers, language, zone).request();
    }

    static ReportRequest.Consent consent(Answers answers) {
        return new ReportOf(answers, "", ZoneOffset.UTC).consent();
    }

    static ReportRequest.Reporter reporter(Answers answers, String language) {
        return new ReportOf(answers, language, ZoneOffset.UTC).reporter();
    }

    private ReportRequest request() {
        boolean incident = asked(Question.TYPE);
        return new ReportRequest(
                code("kind", ReportKind::valueOf),
                answers.text("narrative"),
                occurred(),
                place(),
                incident ? answers.all("type") : null,
                answers.all("why").isEmpty() ? null : answers.all("why"),
                incident ? code("role", ReporterRole::valueOf) : null,
                onBehalf(),
                incident || answers.is("age", "UNDER_18") ? harm() : null,
                reporter(),
                subjects(),
                asked(Question.CONSENT) ? consent() : null,
                null);
    }

    private ReportRequest.Occurred occurred() {
        Precision told =
                Optional.ofNullable(code("precision", Precision::valueOf)).orElse(Precision.UNKNOWN);
        Optional<LocalTime> time = CheckAnswers.time(answers.text("time"));
        // A day without a time is a day, however well it is remembered.
        Precision precision =
                time.isEmpty() && (told == Precision.EXACT || told == Precision.APPROXIMATE) ? Precision.DAY : told;
        LocalTime from = precision == Precision.DAY ? LocalTime.MIN : time.orElse(LocalTime.MIN);
        Instant at = CheckAnswers.date(answers)
                .map(date -> date.atTime(from).atZone(zone).toInstant())
                .orElse(null);
        return new ReportRequest.Occurred(precision == Precision.UNKNOWN ? null : at, null, precision);
    }

    private ReportRequest.Place place() {
        return new ReportRequest.Place(
                text("ward"),
                text("postcode"),
                null,
                text("place"),
                asked(Question.PLACE_TYPE) ? code("placeType", PlaceType::valueOf) : null);
    }

    private ReportRequest.@Nullable OnBehalf onBehalf() {
        return asked(Question.BEHALF) ? new ReportRequest.OnBehalf(yes("victimKnows"), yes("victimConsents")) : null;
    }

    private Harm harm() {
        boolean child = answers.has("harm", "childAffected") || answers.is("age", "UNDER_18");
        return new Harm(
                code("injury", Injury::valueOf),
                ticked("weapon"),
                ticked("threatToLife"),
                answers.is("danger", "yes") ? Boolean.TRUE : yes("ongoing"),
                child ? Boolean.TRUE : null,
                ticked("propertyDamage"),
                ticked("homeTargeted"),
                ticked("organisedGroup"),
                code("previous", PreviousIncidents::valueOf),
                ticked("feelsUnsafe"));
    }

    private ReportRequest.Reporter reporter() {
        IdentityChoice identity =
                Optional.ofNullable(code("identity", IdentityChoice::valueOf)).orElse(IdentityChoice.ANONYMOUS);
        boolean known = identity != IdentityChoice.ANONYMOUS;
        return new ReportRequest.Reporter(
                identity,
                known ? text("name") : null,
                known ? text("email") : null,
                known ? text("phone") : null,
                language,
                known ? safety() : null);
    }

    private ReportRequest.ContactSafety safety() {
        List<String> days = answers.all("day");
        Optional<LocalTime> from = CheckAnswers.time(answers.text("safeFrom"));
        Optional<LocalTime> to = CheckAnswers.time(answers.text("safeTo"));
        boolean limited = !days.isEmpty() || from.isPresent();
        ReportRequest.SafeHours hours = new ReportRequest.SafeHours(
                days.isEmpty() ? null : List.copyOf(days),
                from.orElse(LocalTime.MIN).toString(),
                to.orElse(LocalTime.of(23, 59)).toString());
        String note = Stream.of(
                        answers.has("never", "leaveMessage") ? "never leave a message" : "", answers.text("note"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return new ReportRequest.ContactSafety(
                answers.all("channel").stream().map(SafeChannel::valueOf).toList(),
                limited ? List.of(hours) : null,
                note.isEmpty() ? null : note);
    }

    private @Nullable List<ReportRequest.@Nullable Subject> subjects() {
        Relationship relationship = code("relationship", Relationship::valueOf);
        boolean said = relationship != null || text("subjectName") != null || text("subjectDescription") != null;
        return asked(Question.WHO) && said
                ? List.of(new ReportRequest.Subject(
                        relationship == null ? null : relationship != Relationship.STRANGER,
                        relationship,
                        text("subjectName"),
                        text("subjectDescription")))
                : null;
    }

    private ReportRequest.Consent consent() {
        return new ReportRequest.Consent(
                code("police", PoliceConsent::valueOf),
                answers.all("partner").stream().map(ConsentRecipient::valueOf).toList(),
                yes("support"),
                yes("centre"));
    }

    private boolean asked(Question question) {
        return question.isAsked(answers);
    }

    private @Nullable String text(String field) {
        return answers.one(field).orElse(null);
    }

    private <T> @Nullable T code(String field, Function<String, T> code) {
        return answers.one(field).map(code).orElse(null);
    }

    private @Nullable Boolean yes(String field) {
        return answers.one(field).map("yes"::equals).orElse(null);
    }

    private @Nullable Boolean ticked(String harm) {
        return answers.has("harm", harm) ? Boolean.TRUE : null;
    }
}
