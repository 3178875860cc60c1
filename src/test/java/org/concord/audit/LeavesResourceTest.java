package org.concord.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestSecurity(user = "auditor", roles = "auditor")
class LeavesResourceTest {
    private static final String LEAVES = "/api/v1/audit/leaves";
    private static final String VERIFICATIONS = "/api/v1/audit/verifications";

    @Inject
    AuditTrail trail;

    @BeforeEach
    void aFewEntries() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 3; i++) {
                trail.append(new CaseConsulted("CF-26-LEAVES"));
            }
        });
    }

    @Test
    void anOutsiderRecomputesTheRoot() {
        JsonPath answer =
                given().post(VERIFICATIONS).then().statusCode(200).extract().jsonPath();
        long size = answer.getLong("size");
        MerkleRoot tree = new MerkleRoot();
        for (long from = 0; from < size; from += 1000) {
            JsonPath page = given().queryParam("from", from)
                    .queryParam("to", Math.min(from + 1000, size))
                    .get(LEAVES)
                    .jsonPath();
            page.<Map<String, Object>>getList("items").forEach(leaf -> {
                byte[] hash = LeafHash.ofLeaf(Base64.getDecoder().decode((String) leaf.get("canonical")));
                assertThat(leaf.get("leafHash")).isEqualTo(HexFormat.of().formatHex(hash));
                assertThat(((Number) leaf.get("index")).longValue()).isEqualTo(tree.size());
                tree.add(hash);
            });
        }

        assertThat(tree.size()).isEqualTo(size);
        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(answer.getString("root"));
    }

    @ParameterizedTest
    @CsvSource({"from, x, #from", "to, -1, #to", "to, 1001, #to", "from, 9999999999999999, #from", "size, 3, #size"})
    void aRangeThatCannotBeUsedIsNamed(String name, String value, String pointer) {
        given().queryParam(name, value).get(LEAVES).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void aRangeBeyondTheEndIsEmpty() {
        given().queryParam("from", 999_999_999_999_999L)
                .get(LEAVES)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        given().queryParam("from", 5)
                .queryParam("to", 4)
                .get(LEAVES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#to"));
    }
}
