package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.resident.CheckAnswersTest.answers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.concord.intake.ReportRequest;
import org.concord.report.Harm;
import org.concord.report.IdentityChoice;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.ReportKind;
import org.concord.report.SafeChannel;
import org.junit.jupiter.api.Test;

/** What the answers of the form mean as a report. */
class ReportOfTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void localTimeBecomesAnInstant() {
        ReportRequest report = read(
                "kind",
                "HATE_INCIDENT",
                "precision",
                "EXACT",
                "date-day",
                "1",
                "date-month",
                "7",
                "date-year",
                "2026",
                "time",
                "21:10");

        assertThat(report.occurred())
                .isEqualTo(new ReportRequest.Occurred(Instant.parse("2026-07-01T20:10:00Z"), null, Precision.EXACT));
    }

    @Test
    void aDayWithoutATimeIsADayHoweverWellItIsRemembered() {
        ReportRequest report = read(
                "kind",
                "HATE_INCIDENT",
                "precision",
                "EXACT",
                "date-day",
                "20",
                "date-month",
                "11",
                "date-year",
                "2026");

        assertThat(report.occurred())
                .isEqualTo(new ReportRequest.Occurred(Instant.parse("2026-11-20T00:00:00Z"), null, Precision.DAY));
    }

    @Test
    void whoChangedTheirMindAndStaysAnonymousGivesNoName() {
        ReportRequest report = read(
                "kind",
                "HATE_INCIDENT",
                "identity",
                "ANONYMOUS",
                "name",
                "Somebody",
                "email",
                "a@b.invalid",
                "channel",
                "EMAIL");

        assertThat(report.reporter())
                .isEqualTo(new ReportRequest.Reporter(IdentityChoice.ANONYMOUS, null, null, null, "pl", null));
    }

    @Test
    void anAnswerToAPageThatIsNotAskedAnyMoreDoesNotCount() {
        ReportRequest report = read(
                "kind",
                "TENSION_OBSERVATION",
                "type",
                "ARSON",
                "harm",
                "weapon",
                "subjectName",
                "Somebody",
                "police",
                "NAMED",
                "role",
                "VICTIM");

        assertThat(report.kind()).isEqualTo(ReportKind.TENSION_OBSERVATION);
        assertThat(report.incidentTypes()).isNull();
        assertThat(report.harm()).isNull();
        assertThat(report.subjects()).isNull();
        assertThat(report.consent()).isNull();
        assertThat(report.reporterRole()).isNull();
    }

    @Test
    void whatWasNotAnsweredIsNotSaid() {
        ReportRequest report = read("kind", "HATE_INCIDENT");

        assertThat(report.harm()).isEqualTo(Harm.NOT_SAID);
        assertThat(report.subjects()).isNull();
        assertThat(report.consent().police()).isNull();
    }

    @Test
    void dangerNowGoesOnAndAChildIsAffected() {
        ReportRequest report =
                read("kind", "HATE_INCIDENT", "danger", "yes", "age", "UNDER_18", "harm", "weapon+feelsUnsafe");

        assertThat(report.harm()).isEqualTo(new Harm(null, true, null, true, true, null, null, null, null, true));
    }

    @Test
    void safeHoursHoldOnTheDaysThatWereChosen() {
        ReportRequest report = read(
                "kind",
                "HATE_INCIDENT",
                "identity",
                "NAMED",
                "name",
                "Somebody",
                "channel",
                "EMAIL+SMS",
                "day",
                "MON+TUE",
                "safeFrom",
                "1800",
                "safeTo",
                "21.00",
                "never",
                "leaveMessage",
                "note",
                "my flat is shared");

        assertThat(report.reporter().contactSafety())
                .isEqualTo(new ReportRequest.ContactSafety(
                        List.of(SafeChannel.EMAIL, SafeChannel.SMS),
                        List.of(new ReportRequest.SafeHours(List.of("MON", "TUE"), "18:00", "21:00")),
                        "never leave a message; my flat is shared"));
    }

    @Test
    void consentIsWhatWasSaidAndNoMore() {
        ReportRequest report = read("kind", "HATE_INCIDENT", "police", "WITHOUT_IDENTITY", "support", "no");

        assertThat(report.consent())
                .isEqualTo(new ReportRequest.Consent(PoliceConsent.WITHOUT_IDENTITY, List.of(), false, null));
    }

    private static ReportRequest read(String... namesAndValues) {
        return ReportOf.answers(answers(namesAndValues), "pl", LONDON);
    }
}
