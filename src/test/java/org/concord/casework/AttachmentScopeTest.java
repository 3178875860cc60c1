package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.evidence.EvidenceFiles;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is there for whoever may see its case, and for nobody else. */
@QuarkusTest
class AttachmentScopeTest {
    private static final List<String> WAYS = List.of("", "/%s", "/%s/shown", "/%s/custody");

    @Test
    void aFileElsewhereIsNotThereAndNobodyReadIt() {
        AtCase file = AtCase.openedElsewhere();
        String id = add("coordinator", file);

        notThere("officer", file, id);

        assertThat(steps(id)).doesNotContain("READ", "COPY_READ");
        assertThat(file.audited("evidence-consulted")).isEmpty();
    }

    @Test
    void whatIsSentToACaseElsewhereIsNotKept() {
        AtCase file = AtCase.openedElsewhere();
        for (String reference : List.of(file.reference(), file.report(), "CF-26-22222-22222", "none")) {
            Evidence.as("officer")
                    .multiPart("file", "a.txt", EvidenceFiles.ascii("x"))
                    .post("/api/v1/cases/" + reference + "/attachments")
                    .then()
                    .spec(Refused.with(404, "not-found"));
        }
        assertThat(OwnersEyes.column(
                        "SELECT a.id FROM attachment a JOIN report r ON r.id = a.report_id WHERE r.reference = ?",
                        file.report()))
                .isEmpty();
    }

    @Test
    void aFileIsFoundUnderItsOwnCaseAlone() {
        AtCase file = AtCase.opened();
        String id = Evidence.added(file, "a.png", EvidenceFiles.png());

        notThere("officer", AtCase.opened(), id, WAYS.subList(1, 4));
        notThere("officer", file, UUID.randomUUID().toString(), WAYS.subList(1, 4));
        Evidence.read(file, id).then().statusCode(200);
        as("officer")
                .get("/api/v1/cases/" + file.report() + "/attachments/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "01a20062-e9cb-7e93-aea1", "01a20062-e9cb-7e93-aea1-844c6619546g"})
    void whatIsNoIdIsNoFile(String id) {
        notThere("officer", AtCase.opened(), id, WAYS.subList(1, 4));
    }

    @Test
    void aRestrictedCaseHidesItsFilesFromThoseNotNamed() {
        AtCase file = AtCase.opened();
        String id = Evidence.added(file, "a.png", EvidenceFiles.png());
        Cases.post(
                        "coordinator",
                        file.reference(),
                        "/restriction",
                        Map.of("officerIds", List.of(Cases.idOf("coordinator")), "reason", "test"))
                .then()
                .statusCode(200);

        notThere("officer", file, id);
        there("coordinator", file, id);
    }

    @Test
    void anInterestOfOnesOwnHidesTheFilesForEver() {
        AtCase file = AtCase.opened();
        String id = Evidence.added(file, "a.png", EvidenceFiles.png());
        file.post("officer", "/conflicts", Map.of("reason", "a neighbour"))
                .then()
                .statusCode(201);

        notThere("officer", file, id);
        there("coordinator", file, id);
    }

    @Test
    void brokenGlassOpensTheFilesTooAndItStandsInTheirLog() {
        AtCase file = AtCase.opened();
        String id = Evidence.added(file, "a.png", EvidenceFiles.png());
        notThere("officer2", file, id);
        file.post("officer2", "/break-glass", Map.of("reason", "danger")).then().statusCode(201);

        there("officer2", file, id);

        assertThat(OwnersEyes.column(
                        "SELECT actor FROM attachment_custody WHERE attachment_id = ?::uuid AND step = 'READ'", id))
                .containsExactly("officer:" + AtCase.officer("officer2"));
    }

    private static String add(String account, AtCase file) {
        return Evidence.as(account)
                .multiPart("file", "a.png", EvidenceFiles.png())
                .post(file.path("/attachments"))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private static void there(String account, AtCase file, String id) {
        as(account).get(file.path("/attachments")).then().statusCode(200).body("items", hasSize(1));
        for (String way : WAYS) {
            as(account)
                    .get(file.path("/attachments" + way.formatted(id)))
                    .then()
                    .statusCode(200);
        }
    }

    private static void notThere(String account, AtCase file, String id) {
        notThere(account, file, id, WAYS);
    }

    private static void notThere(String account, AtCase file, String id, List<String> ways) {
        for (String way : ways) {
            as(account)
                    .get(file.path("/attachments" + way.formatted(id)))
                    .then()
                    .spec(Refused.with(404, "not-found"));
        }
    }

    private static List<Object> steps(String id) {
        return OwnersEyes.column("SELECT step FROM attachment_custody WHERE attachment_id = ?::uuid", id);
    }
}
