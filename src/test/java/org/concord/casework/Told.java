package org.concord.casework;

import static org.concord.Callers.anyone;

import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.Mails;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;
import org.jspecify.annotations.Nullable;

/**
 * A reporter who said how they can be told that there is news, and what became of telling them.
 *
 * @param reference of the case
 * @param address where their mails go
 */
record Told(Slip slip, String reference, String address) {
    static final List<Map<String, Object>> ANY_HOUR = List.of();
    static final List<Map<String, Object>> MONDAY_EVENING =
            List.of(Map.of("days", List.of("MON"), "from", "18:00", "to", "21:00"));

    private static final String NOTICES =
            "FROM delivery d JOIN case_report l ON l.report_id = d.report_id JOIN case_file c ON c.id = l.case_id WHERE c.reference = ?";

    /** In English, by a mail to an address of their own. */
    static Told byMail(List<Map<String, Object>> hours) {
        return by(List.of("EMAIL"), hours, "en");
    }

    static Told by(List<String> channels, List<Map<String, Object>> hours, String language) {
        return at(UUID.randomUUID() + "@example.org", channels, hours, language);
    }

    /** By a text message, without a mail address. */
    static Told byTextMessage() {
        return at(null, List.of("SMS"), ANY_HOUR, "en");
    }

    static Told at(@Nullable String address, List<String> channels, List<Map<String, Object>> hours, String language) {
        Map<String, Object> reporter = new LinkedHashMap<>(Map.of("identity", "CONFIDENTIAL", "language", language));
        reporter.put(
                "contactSafety", Map.of("safeChannels", channels, "safeHours", hours, "note", "never leave a message"));
        reporter.put(address == null ? "phone" : "email", address == null ? "07700 900123" : address);
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("reporter", reporter);
        Slip slip = Slip.of(report);
        String reference =
                as("coordinator").get("/api/v1/cases/" + slip.reference()).path("reference");
        return new Told(slip, reference, address == null ? "" : address);
    }

    /** The clock moves, so each call signs in anew. */
    static RequestSpecification as(String account) {
        return anyone().header("Authorization", "Bearer " + Callers.signIn(account));
    }

    void write(String text) {
        write(reference, text);
    }

    static void write(String reference, String text) {
        as("coordinator")
                .body(Map.of("text", text))
                .post("/api/v1/cases/" + reference + "/messages")
                .then()
                .statusCode(201);
    }

    void erase() {
        OwnersEyes.run(
                "UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id = (SELECT data_key_id FROM report WHERE reference = ?)",
                slip.reference());
        OwnersEyes.run("UPDATE report SET narrative = NULL, erased_at = now() WHERE reference = ?", slip.reference());
    }

    List<MimeMessage> mails() {
        return Mails.to(address);
    }

    List<MimeMessage> mailsToCoordinator() {
        return Mails.to("coordinator@demo.invalid").stream()
                .filter(mail -> Mails.header(mail, "Subject").contains(reference)
                        && Mails.header(mail, "Subject").contains("could not be told"))
                .toList();
    }

    long notices() {
        return notices(reference);
    }

    static long notices(String reference) {
        return (long) OwnersEyes.value("SELECT count(*) " + NOTICES, reference);
    }

    String state() {
        return (String) OwnersEyes.value("SELECT d.state " + NOTICES, reference);
    }

    Instant due() {
        return Instant.parse(OwnersEyes.value(
                        "SELECT to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') " + NOTICES,
                        reference)
                .toString());
    }

    String reason() {
        return (String) OwnersEyes.value(
                "SELECT a.reason FROM delivery_attempt a WHERE a.delivery_id = (SELECT d.id " + NOTICES + ")",
                reference);
    }

    long audited(String action) {
        return (long) OwnersEyes.value(
                "SELECT count(*) FROM audit_entry WHERE subject = ? AND action = ?", reference, action);
    }
}
