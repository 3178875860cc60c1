package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.casework.Told.ANY_HOUR;
import static org.concord.casework.Told.MONDAY_EVENING;
import static org.concord.casework.Told.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.concord.ClockProfile;
import org.concord.Mails;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** Reporters are told that there is news: by safe channels, at safe hours, in words that give nothing away. */
@QuarkusTest
@TestProfile(ClockProfile.class)
class NoticeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    TestClock clock;

    @Test
    void theMailSaysNothingButThatThereIsNews() throws MessagingException {
        Told told = Told.byMail(ANY_HOUR);
        told.write("Please ring the hate crime team.");

        MimeMessage mail = theMail(told, 1);
        assertThat(mail.getSubject()).isEqualTo("News");
        assertThat(Mails.header(mail, "From")).isEqualTo("News <news@news.invalid>");
        assertThat(Mails.text(mail))
                .contains("There is something new for you to read.")
                .doesNotContain("http");
        String whole = headers(mail) + Mails.text(mail);
        for (String hidden : List.of("concord", "hate", "police", "crime", "report", "case", "Normanton", "officer")) {
            assertThat(whole).as(hidden).doesNotContainIgnoringCase(hidden);
        }
        assertThat(whole).doesNotContainPattern("C[FR]-[0-9]{2}-");
        assertThat(OwnersEyes.tablesThatHold(told.address())).isEmpty();
        assertThat(told.audited("contact-opened")).isEqualTo(1);
    }

    @Test
    void outsideTheSafeHoursItWaitsForTheNextSafeMinute() {
        goTo(DayOfWeek.MONDAY, "12:00");
        Told told = Told.by(List.of("EMAIL"), MONDAY_EVENING, "pl");
        told.write("Hello");
        assertThat(told.due()).isEqualTo(next(DayOfWeek.MONDAY, "18:00"));
        stays(told, 0);

        goTo(DayOfWeek.MONDAY, "18:00");

        assertThat(Mails.text(theMail(told, 1))).contains("coś nowego");
    }

    @Test
    void whatCouldNotBeSentInTheSafeHoursWaitsForTheNextOnes() {
        goTo(DayOfWeek.MONDAY, "12:00");
        Told told = Told.byMail(MONDAY_EVENING);
        told.write("Hello");

        // As if the service had been down all evening.
        goTo(DayOfWeek.TUESDAY, "02:00");

        Instant nextWeek = next(DayOfWeek.MONDAY, "18:00");
        eventually(() -> assertThat(told.due()).isEqualTo(nextWeek));
        assertThat(told.state()).isEqualTo("PENDING");
        assertThat(told.audited("contact-opened")).isZero();
        stays(told, 0);
        goTo(DayOfWeek.MONDAY, "18:00");
        theMail(told, 1);
        assertThat(told.audited("contact-opened")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenWithinAnHourIsOneNotice() {
        Told told = Told.byMail(ANY_HOUR);
        told.write("one");
        told.write("two");
        theMail(told, 1);
        told.write("three");
        assertThat(told.notices()).as("they have not come to look").isEqualTo(1);

        told.slip().holder().get("/api/v1/my-report").then().body("messages.size()", equalTo(3));
        told.write("four");
        told.write("five");
        assertThat(told.notices()).isEqualTo(2);
        stays(told, 1);
        clock.advance(Duration.ofHours(1));
        theMail(told, 2);
    }

    @Test
    void whatWasReadMeanwhileIsNotAnnounced() {
        goTo(DayOfWeek.MONDAY, "12:00");
        Told told = Told.byMail(MONDAY_EVENING);
        told.write("Hello");
        told.slip().holder().get("/api/v1/my-report").then().statusCode(200);

        goTo(DayOfWeek.MONDAY, "18:00");

        eventually(() -> assertThat(told.state()).isEqualTo("DROPPED"));
        assertThat(told.mails()).isEmpty();
        told.write("And another");
        theMail(told, 1);
    }

    @Test
    void withoutASafeChannelNothingIsSent() {
        String anonymous = Cases.of(Reported.verbalAbuse());
        Told.write(anonymous, "Hello");
        Told none = Told.by(List.of(), ANY_HOUR, "en");
        none.write("Hello");
        Told never = Told.byMail(List.of(Map.of("days", List.of(), "from", "18:00", "to", "21:00")));
        never.write("Hello");

        assertThat(List.of(Told.notices(anonymous), none.notices(), never.notices()))
                .containsOnly(0L);
    }

    @Test
    void whomOnlyAPersonCanReachIsAPersonsTask() {
        Told told = Told.by(List.of("PHONE", "POST"), MONDAY_EVENING, "en");
        told.write("Hello");
        told.write("Are you there?");

        assertThat(told.notices()).isZero();
        as("officer")
                .get("/api/v1/cases/" + told.reference())
                .then()
                .body("tasks.cause", contains("TELL_REPORTER"))
                .body("reports[0].contactSafety.safeChannels", contains("PHONE", "POST"))
                .body("reports[0].contactSafety.automatic", empty());
    }

    @Test
    void thePlanIsShownWithoutItsNote() {
        Told told = Told.by(List.of("EMAIL", "SMS"), MONDAY_EVENING, "en");
        as("officer")
                .get("/api/v1/cases/" + told.reference())
                .then()
                .body("reports[0].contactSafety.safeChannels", contains("EMAIL", "SMS"))
                .body("reports[0].contactSafety.automatic", contains("EMAIL"))
                .body("reports[0].contactSafety.safeHours[0].days", contains("MON"))
                .body("reports[0].contactSafety.safeHours[0].from", equalTo("18:00"))
                .body("reports[0].contactSafety.noteHeld", equalTo(true))
                .body(not(containsString("never leave")))
                .body(not(containsString("@example.org")));
        as("officer")
                .get("/api/v1/cases/" + Cases.of(Reported.verbalAbuse()))
                .then()
                .body("reports[0].contactSafety", nullValue());
    }

    @Test
    void ofWhatCannotBeDeliveredTheCoordinatorsHear() {
        String refused = "refused-" + UUID.randomUUID() + "@example.org";
        Told told = Told.at(refused, List.of("EMAIL"), ANY_HOUR, "en");
        told.write("Hello");

        eventually(() -> assertThat(told.mailsToCoordinator()).hasSize(1));
        assertThat(told.state()).isEqualTo("FAILED");
        assertThat(Mails.text(told.mailsToCoordinator().getFirst()))
                .contains("/console/cases/" + told.reference())
                .doesNotContain(refused, "Hello")
                .doesNotContainPattern("\\bCR-[0-9]{2}-");
        as("coordinator")
                .get("/api/v1/deliveries?limit=200")
                .then()
                .body("items.findAll { it.subjectKind == 'NOTICE' }.officerId", hasItem(nullValue()))
                .body(not(containsString("refused")));
        assertThat(OwnersEyes.tablesThatHold(refused)).isEmpty();
    }

    @Test
    void aTextMessageThatCannotBeSentIsToldToo() {
        Told told = Told.byTextMessage();
        told.write("Hello");

        eventually(() -> assertThat(told.mailsToCoordinator()).hasSize(1));
        assertThat(told.reason()).isEqualTo("sms-not-configured");
    }

    @Test
    void whatWasErasedIsGivenUp() {
        goTo(DayOfWeek.MONDAY, "12:00");
        Told told = Told.byMail(MONDAY_EVENING);
        told.write("Hello");
        told.erase();

        goTo(DayOfWeek.MONDAY, "18:00");

        eventually(() -> assertThat(told.state()).isEqualTo("FAILED"));
        assertThat(told.reason()).isEqualTo("no-address");
        assertThat(told.mails()).isEmpty();
    }

    /** Forward to the next such time; never back. */
    private void goTo(DayOfWeek day, String time) {
        clock.advance(Duration.between(clock.instant(), next(day, time)).plusSeconds(1));
    }

    private Instant next(DayOfWeek day, String time) {
        ZonedDateTime now = clock.instant().atZone(LONDON);
        ZonedDateTime then = now.with(TemporalAdjusters.nextOrSame(day)).with(LocalTime.parse(time));
        return (then.isAfter(now) ? then : then.plusWeeks(1)).toInstant();
    }

    private static MimeMessage theMail(Told told, int count) {
        eventually(() -> assertThat(told.mails()).hasSize(count));
        return told.mails().getLast();
    }

    private static void stays(Told told, int count) {
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .until(() -> told.mails().size() == count);
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(assertion::run);
    }

    private static String headers(MimeMessage mail) throws MessagingException {
        StringBuilder all = new StringBuilder();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            if (!header.getName().equals("To")) {
                all.append(header.getName())
                        .append(": ")
                        .append(header.getValue())
                        .append('\n');
            }
        }
        return all.toString();
    }
}
