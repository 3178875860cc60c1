package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.audit.Actions;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail as an auditor reads and verifies it at the pages: the API's answers in words, recorded as the API's. */
@QuarkusTest
class AuditPageTest {
    private static final String AUDIT = "/console/audit";
    private static final Pattern ENTRY = Pattern.compile("href=\"(/console/audit/entries/[0-9a-f-]{36})\"");
    private static final Pattern ROOT = Pattern.compile("[0-9a-f]{64}");

    private Resident auditor;

    @BeforeEach
    void signIn() {
        auditor = Staff.browser("auditor");
    }

    @Test
    void entriesAreSaidInWordsTheLatestFirst() {
        String reference = Cases.received();
        Cases.move("officer", reference, "TRIAGED").then().statusCode(200);

        String page = auditor.look(AUDIT + "?subject=" + reference).asString();

        assertThat(page)
                .contains(
                        "Case moved<span",
                        "Case opened<span",
                        "<td class=\"govuk-table__cell\">Demo Officer",
                        "From:</span> received",
                        "To:</span> triaged",
                        "A sealed text")
                .doesNotContain("because of the test", "bus stop", "case-moved<", "RECEIVED");
        assertThat(page.indexOf("Case moved<span")).isLessThan(page.indexOf("Case opened<span"));
        assertThat(auditor.look(AUDIT + "?subject=" + reference.toLowerCase(Locale.ROOT))
                        .asString())
                .contains("Case moved<span");
    }

    @Test
    void whoReadACaseAndWhatAnOfficerReadAreFoundAlone() {
        String reference = Cases.received();
        Cases.read("officer", reference).then().statusCode(200);
        Cases.move("officer", reference, "TRIAGED").then().statusCode(200);
        String officer = Cases.idOf("officer");

        assertThat(auditor.look(AUDIT + "?subject=" + reference + "&reading=true")
                        .asString())
                .contains("Case read<span", "<td class=\"govuk-table__cell\">Demo Officer")
                .doesNotContain("Case opened<span", "Case moved<span");
        assertThat(auditor.look(AUDIT + "?officer=" + officer + "&reading=true").asString())
                .contains("Case read<span", reference)
                .doesNotContain("Case moved<span", "Signed in<span");
        assertThat(auditor.look(AUDIT + "?officer=" + officer + "&action=case-moved")
                        .asString())
                .contains("Case moved<span", reference)
                .doesNotContain("Case read<span");
    }

    @Test
    void readingIsRecordedAsTheApis() {
        String reference = Cases.received();

        auditor.look(AUDIT + "?subject=" + reference).then().statusCode(200);
        Map<String, Object> byPage = lastReading();
        as("auditor")
                .queryParam("subject", reference)
                .get("/api/v1/audit/entries")
                .then()
                .statusCode(200);

        assertThat(lastReading()).isEqualTo(byPage).containsEntry("held", true);
    }

    @Test
    void manyEntriesGoOverSeveralPages() {
        for (int i = 0; i < 60; i++) {
            auditor.look(AUDIT + "?action=trail-read").then().statusCode(200);
        }

        String page =
                auditor.look(AUDIT + "?action=trail-read&from=2020-01-01T00:00").asString();
        Matcher next = Pattern.compile("href=\"(/console/audit\\?[^\"]*cursor=[^\"]*)\"")
                .matcher(page);
        assertThat(next.find()).isTrue();
        // What it holds is encoded once more on its way.
        String address = URLDecoder.decode(next.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
        assertThat(address).contains("action=trail-read").contains("from=2020-01-01T00:00");
        String earlier = auditor.look(address).asString();

        assertThat(entries(earlier)).isNotEmpty().doesNotContainAnyElementsOf(entries(page));
    }

    @Test
    void oneEntryIsShownWithItsBytesAndItsHash() {
        String reference = Cases.received();
        String path = entries(auditor.look(AUDIT + "?subject=" + reference + "&action=case-opened")
                        .asString())
                .getFirst();

        String page = auditor.look(path).asString();

        String id = path.substring(path.lastIndexOf('/') + 1);
        byte[] canonical = (byte[]) OwnersEyes.value("SELECT canonical FROM audit_entry WHERE id = ?::uuid", id);
        assertThat(page)
                .contains("Case opened", reference, "Severity", "Low", "The bytes below still have this hash")
                .contains(Base64.getEncoder().encodeToString(canonical))
                .contains(HexFormat.of().formatHex(canonical))
                .contains((String)
                        OwnersEyes.value("SELECT encode(leaf_hash, 'hex') FROM audit_entry WHERE id = ?::uuid", id));
        assertThat(auditor.look(AUDIT + "/entries/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeLookedForIsSaidAtItsField() {
        assertThat(auditor.look(AUDIT + "?subject=two words&action=burned&from=never&actor=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(auditor.look(AUDIT + "?subject=two words&action=burned").asString())
                .contains(
                        "<title>Error: Audit trail</title>",
                        "<a href=\"#subject\">",
                        "<a href=\"#action\">",
                        "value=\"two words\"");
        assertThat(auditor.look(AUDIT + "?from=never").asString()).contains("<a href=\"#from\">");
        assertThat(auditor.look(AUDIT + "?actor=x&officer=" + Cases.idOf("officer"))
                        .asString())
                .contains("<a href=\"#actor\">");
        assertThat(auditor.look(AUDIT + "?cursor=nonsense").statusCode()).isEqualTo(400);
        assertThat(auditor.look(AUDIT + "?subject=<script>alert(1)</script>").asString())
                .doesNotContain("<script>alert");
        assertThat(auditor.look(AUDIT + "?subject=CF-26-22222-22222").asString())
                .contains("Nothing of the kind is recorded.");
    }

    @Test
    void theTrailIsVerifiedAndComparedWithAnEarlierAnswer() {
        Response begun = ActForm.on(auditor, AUDIT + "/verifications").send();
        String page = ended(begun);
        assertThat(page)
                .contains("Verified: nobody changed the trail", "Size", "Root")
                .doesNotContain("Earlier answer");
        Map<String, Object> recorded = OwnersEyes.row(
                "SELECT actor, subject, convert_from(canonical, 'UTF8') AS text FROM audit_entry WHERE action = 'trail-verified' ORDER BY recorded_at DESC, id DESC LIMIT 1");
        Matcher root = ROOT.matcher(page);
        assertThat(root.find()).isTrue();
        assertThat(recorded)
                .containsEntry("actor", "officer:" + Cases.idOf("auditor"))
                .containsEntry("subject", "trail");
        assertThat((String) recorded.get("text")).contains(root.group());
        String size = page.replaceFirst("(?s).*verifications\\?size=(\\d+).*", "$1");

        assertThat(ended(ActForm.on(auditor, AUDIT + "/verifications").send("size", size, "root", root.group())))
                .contains("The trail still begins with it", "Verified: nobody");
        assertThat(ended(ActForm.on(auditor, AUDIT + "/verifications").send("size", size, "root", "0".repeat(64))))
                .contains("Not verified", "does not begin with it any more");
    }

    @Test
    void anEarlierAnswerThatIsNoneIsSaidAtItsField() {
        Response refused = ActForm.on(auditor, AUDIT + "/verifications").send("size", "many", "root", "abc");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("<a href=\"#size\">", "value=\"many\"", "value=\"abc\"");
        assertThat(ActForm.on(auditor, AUDIT + "/verifications")
                        .send("size", "5")
                        .asString())
                .contains("<a href=\"#root\">");
        assertThat(auditor.look(AUDIT + "/verifications/01a20062-e9cb-7e93-aea1-844c66195468")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyActionHasALabelOfItsOwn() {
        assertThat(ActionLabels.choices()).hasSameSizeAs(Actions.ALL);
        assertThat(ActionLabels.choices().stream().map(Choice::label)).doesNotHaveDuplicates();
    }

    /** It is soon over here; a page that still runs is looked at again. */
    private String ended(Response begun) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        String path = begun.header("Location").replaceFirst("https?://[^/]+", "");
        await().untilAsserted(
                        () -> assertThat(auditor.look(path).asString()).doesNotContain("<title>Verifying</title>"));
        return auditor.look(path).asString();
    }

    private static Map<String, Object> lastReading() {
        return OwnersEyes.row("""
                SELECT e.actor, e.subject, convert_from(e.canonical, 'UTF8')::jsonb -> 'facts' ->> 'entries' AS entries,
                       EXISTS (SELECT FROM audit_detail d WHERE d.entry_id = e.id) AS held
                FROM audit_entry e WHERE e.action = 'trail-read' ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1""");
    }

    private static List<String> entries(String page) {
        return ENTRY.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
