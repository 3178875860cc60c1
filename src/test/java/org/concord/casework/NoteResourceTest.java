package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoteResourceTest {
    private static final String NOTES = "/notes";

    private final CaseNotes notes;

    @Inject
    NoteResourceTest(CaseNotes notes) {
        this.notes = notes;
    }

    @Test
    void aNoteIsWrittenReadAndAudited() {
        AtCase file = AtCase.opened();
        int version = file.version();
        String id = file.post("officer", NOTES, Map.of("text", "  Rang the school.\n"))
                .then()
                .statusCode(201)
                .body("text", equalTo("Rang the school."))
                .body("audience", equalTo("INTERNAL"))
                .body("writtenBy.id", equalTo(AtCase.officer("officer")))
                .body("writtenBy.name", notNullValue())
                .body("writtenAt", notNullValue())
                .extract()
                .path("id");
        file.post("coordinator", NOTES, Map.of("text", "For housing.", "audience", "PARTNER"))
                .then()
                .statusCode(201)
                .body("audience", equalTo("PARTNER"));

        JsonPath read = file.get(NOTES);

        assertThat(read.getList("items.text")).containsExactly("Rang the school.", "For housing.");
        assertThat(read.getString("nextCursor")).isNull();
        assertThat(file.audited("note-written"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"facts\":{\"audience\":\"INTERNAL\",\"note\":\"" + id + "\"}")
                .contains("officer:" + AtCase.officer("officer"));
        assertThat(file.audited("case-consulted")).hasSize(1);
        assertThat(file.version()).isEqualTo(version);
    }

    @Test
    void aNoteBringsTheCaseUpAmongTheRecentlyChanged() {
        AtCase file = AtCase.opened();
        Object before = OwnersEyes.value("SELECT updated_at FROM case_file WHERE reference = ?", file.reference());
        file.post("officer", NOTES, Map.of("text", "x")).then().statusCode(201);
        assertThat(OwnersEyes.value(
                        "SELECT updated_at > ? FROM case_file WHERE reference = ?", before, file.reference()))
                .isEqualTo(true);
    }

    @Test
    void theReportsReferenceWillDoToo() {
        AtCase file = AtCase.opened();
        as("officer")
                .body(Map.of("text", "by report"))
                .post("/api/v1/cases/" + file.report() + NOTES)
                .then()
                .statusCode(201);
        assertThat(file.get(NOTES).getList("items.text")).containsExactly("by report");
    }

    @Test
    void notesArePagedOldestFirstAndTheNewestCanBeHadAlone() {
        AtCase file = AtCase.opened();
        for (int i = 1; i <= 5; i++) {
            file.post("officer", NOTES, Map.of("text", "note " + i)).then().statusCode(201);
        }
        List<Object> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = file.get(NOTES + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.getList("items")).hasSizeBetween(1, 2);
            read.addAll(page.getList("items.text"));
            cursor = page.getString("nextCursor");
        }
        assertThat(read).containsExactly("note 1", "note 2", "note 3", "note 4", "note 5");
        assertThat(notes.of(file.id(), 2)).extracting(NoteView::text).containsExactly("note 5", "note 4");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        AtCase file = AtCase.opened();
        AtCase other = AtCase.opened();
        String at = Instant.parse("2026-11-21T12:00:00Z").toString();
        for (String cursor : new String[] {
            "x",
            Cursor.write("tasks", at, UUID.randomUUID()),
            Cursor.write("notes of " + other.id(), at, UUID.randomUUID()),
            Cursor.write("notes of " + file.id(), "+999999999-01-01T00:00:00Z", UUID.randomUUID()),
            Cursor.write("notes of " + file.id(), at, "1")
        }) {
            as("officer").get(file.path(NOTES + "?cursor=" + cursor)).then().spec(Refused.with(400, "bad-cursor"));
        }
        as("officer").get(file.path(NOTES + "?limit=201")).then().spec(Refused.with(400, "bad-parameter"));
    }

    @Test
    void theLongestNoteIsTakenAndNoLonger() {
        AtCase file = AtCase.opened();
        String longest = "🕊".repeat(10_000);
        file.post("officer", NOTES, Map.of("text", " " + longest + " "))
                .then()
                .statusCode(201)
                .body("text", equalTo(longest));
        file.post("officer", NOTES, Map.of("text", longest + "x"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"text\": null}",
                "{\"text\": \" \\n\\t\"}",
                "{\"text\": 1}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\ud83d\"}",
                "{\"text\": \"x\", \"audience\": \"ALL\"}",
                "{\"text\": \"x\", \"audience\": 0}",
                "{\"text\": \"x\", \"text\": \"y\"}",
                "{\"text\": \"x\", \"pinned\": true}",
                "{\"text\": \"x\"} {}"
            })
    void whatIsNoNoteIsRefused(String body) {
        AtCase file = AtCase.opened();
        file.post("officer", NOTES, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("token", nullValue());
        assertThat(file.audited("note-written")).isEmpty();
    }

    @Test
    void theSameIdempotencyKeyIsAnsweredTheSameAndWritesOnce() {
        AtCase file = AtCase.opened();
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("text", "once");
        String first = as("officer")
                .header("Idempotency-Key", key)
                .body(body)
                .post(file.path(NOTES))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .asString();
        as("officer")
                .header("Idempotency-Key", key)
                .body(body)
                .post(file.path(NOTES))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        as("officer")
                .header("Idempotency-Key", key)
                .body(Map.of("text", "other"))
                .post(file.path(NOTES))
                .then()
                .spec(Refused.with(422, "idempotency-key-reused"));
        as("officer")
                .header("Idempotency-Key", key)
                .body(body)
                .post(AtCase.opened().path(NOTES))
                .then()
                .spec(Refused.with(422, "idempotency-key-reused"));
        assertThat(file.get(NOTES).getList("items")).hasSize(1);
        assertThat(file.audited("note-written")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Wallaby4711", "يدخل المشتكي", "Zażółć gęślą", "officer:Quokka.4712", "Narwhal-4713@example.org"
            })
    void theTextStandsInItsTableAndNowhereElse(String marker) {
        AtCase file = AtCase.opened();
        as("officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("text", marker))
                .post(file.path(NOTES))
                .then()
                .statusCode(201);
        assertThat(OwnersEyes.tablesThatHold(marker))
                .contains("case_note")
                .as("a word by itself lies beside it, too, where it is looked for")
                .isSubsetOf("case_note", "open_case_words");
    }
}
