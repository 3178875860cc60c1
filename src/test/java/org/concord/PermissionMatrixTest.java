package org.concord;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every endpoint × every role, as the contract's table has it. An endpoint that is not in the table fails the test: nothing is open by
 * omission.
 */
@QuarkusTest
class PermissionMatrixTest {
    private static final String ANYONE = "anyone";
    private static final List<String> ROLES =
            List.of("officer", "coordinator", "adviser", "analyst", "custodian", "auditor", "administrator");
    private static final Set<String> EVERYBODY_SIGNED_IN = Set.copyOf(ROLES);

    private static final Set<String> CASE_WORK = Set.of("officer", "coordinator");
    private static final Set<String> TAKE_CSV = Set.of("/api/v1/imports", "/api/v1/postcodes");

    /** Method and path → who may call it. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /.well-known/jwks.json", Set.of(ANYONE)),
            Map.entry("GET /api/v1/reference", Set.of(ANYONE)),
            Map.entry("GET /api/v1/reference/strands", Set.of(ANYONE)),
            Map.entry("GET /api/v1/reference/strands/{code}", Set.of(ANYONE)),
            Map.entry("POST /api/v1/reference/strands", Set.of("administrator")),
            Map.entry("PUT /api/v1/reference/strands/{code}", Set.of("administrator")),
            Map.entry("GET /api/v1/reference/incident-types", Set.of(ANYONE)),
            Map.entry("GET /api/v1/reference/incident-types/{code}", Set.of(ANYONE)),
            Map.entry("POST /api/v1/reference/incident-types", Set.of("administrator")),
            Map.entry("PUT /api/v1/reference/incident-types/{code}", Set.of("administrator")),
            Map.entry("GET /api/v1/wards", Set.of(ANYONE)),
            Map.entry("GET /api/v1/wards/{code}/boundary", Set.of(ANYONE)),
            Map.entry("POST /api/v1/wards/lookup", Set.of(ANYONE)),
            Map.entry("GET /api/v1/wards/boundaries", Set.of("administrator")),
            Map.entry("PUT /api/v1/wards/boundaries", Set.of("administrator")),
            Map.entry("PUT /api/v1/postcodes", Set.of("administrator")),
            Map.entry("GET /api/v1/postcodes/imports", Set.of("administrator")),
            Map.entry("GET /api/v1/postcodes/imports/{id}", Set.of("administrator")),
            Map.entry("GET /api/v1/contacts", Set.of(ANYONE)),
            Map.entry("PUT /api/v1/contacts", Set.of("administrator")),
            Map.entry("GET /api/v1/demo/mails", Set.of(ANYONE)),
            Map.entry("POST /api/v1/sessions", Set.of(ANYONE)),
            Map.entry("POST /api/v1/sessions/renewals", EVERYBODY_SIGNED_IN),
            Map.entry("DELETE /api/v1/sessions/current", EVERYBODY_SIGNED_IN),
            Map.entry("DELETE /api/v1/sessions", EVERYBODY_SIGNED_IN),
            Map.entry("GET /api/v1/account", EVERYBODY_SIGNED_IN),
            Map.entry("POST /api/v1/account/password", EVERYBODY_SIGNED_IN),
            Map.entry("POST /api/v1/account/factor", EVERYBODY_SIGNED_IN),
            Map.entry("POST /api/v1/account/factor/confirmation", EVERYBODY_SIGNED_IN),
            Map.entry("POST /api/v1/account/factor/recovery-codes", EVERYBODY_SIGNED_IN),
            Map.entry("POST /api/v1/account/factor/removal", EVERYBODY_SIGNED_IN),
            // Residents without a token; with one only those whose work it is.
            Map.entry("POST /api/v1/reports", Set.of(ANYONE, "officer", "coordinator", "adviser", "partner")),
            Map.entry("GET /api/v1/reports/{reference}", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/centre/reports", Set.of("adviser")),
            Map.entry("GET /api/v1/centre/reports/{reference}", Set.of("adviser")),
            // Whoever knows reference and receipt, and with them for half an hour.
            Map.entry("POST /api/v1/reports/follow-up", Set.of(ANYONE)),
            Map.entry("GET /api/v1/my-report", Set.of("reporter")),
            Map.entry("POST /api/v1/my-report/messages", Set.of("reporter")),
            Map.entry("PUT /api/v1/my-report/consent", Set.of("reporter")),
            Map.entry("POST /api/v1/my-report/identity", Set.of("reporter")),
            Map.entry("POST /api/v1/my-report/withdrawal", Set.of("reporter")),
            Map.entry("POST /api/v1/my-report/attachments", Set.of("reporter")),
            Map.entry("POST /api/v1/my-report/satisfaction", Set.of("reporter")),
            Map.entry("GET /api/v1/cases", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/cases/summary", Set.of("officer", "coordinator", "analyst")),
            Map.entry("GET /api/v1/cases/{reference}", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/cases/{reference}/notes", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/{reference}/notes", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/cases/{reference}/messages", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/{reference}/messages", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/{reference}/messages/reads", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/cases/{reference}/attachments", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/attachments", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/attachments/{id}", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/attachments/{id}/shown", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/attachments/{id}/custody", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/tasks", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/{reference}/tasks", Set.of("officer", "coordinator")),
            Map.entry("PATCH /api/v1/cases/{reference}/tasks/{id}", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/cases/{reference}/disclosures", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/disclosures", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/disclosures/{id}", CASE_WORK),
            Map.entry("PATCH /api/v1/cases/{reference}/disclosures/{id}", CASE_WORK),
            Map.entry("GET /api/v1/lawful-gateways", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/actions", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/actions", CASE_WORK),
            Map.entry("PATCH /api/v1/cases/{reference}/actions/{id}", CASE_WORK),
            Map.entry("GET /api/v1/action-kinds", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/risk", CASE_WORK),
            Map.entry("PUT /api/v1/cases/{reference}/risk", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/hand-overs", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/hand-overs", CASE_WORK),
            // The Prevent compartment: none of the others, whoever they are.
            Map.entry("GET /api/v1/hand-overs", Set.of("prevent-lead")),
            Map.entry("POST /api/v1/hand-overs", Set.of("officer", "coordinator", "prevent-lead")),
            Map.entry("GET /api/v1/cases/{reference}/requests", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/requests/{id}/decisions", CASE_WORK),
            Map.entry("GET /api/v1/tasks", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/reply-templates", Set.of("officer", "coordinator", "administrator")),
            Map.entry("PUT /api/v1/reply-templates", Set.of("administrator")),
            Map.entry("GET /api/v1/case-views", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/case-views", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/case-views/{id}", Set.of("officer", "coordinator")),
            Map.entry("PUT /api/v1/case-views/{id}", Set.of("officer", "coordinator")),
            Map.entry("DELETE /api/v1/case-views/{id}", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/searches", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/summaries", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/cases/exports", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/alerts", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/alerts/stream", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/alerts/{id}", Set.of("officer", "coordinator")),
            Map.entry("POST /api/v1/alerts/{id}/acknowledgements", Set.of("officer", "coordinator")),
            Map.entry("GET /api/v1/alert-rules", Set.of("administrator", "coordinator")),
            Map.entry("PUT /api/v1/alert-rules", Set.of("administrator")),
            Map.entry("GET /api/v1/alert-rules/versions", Set.of("administrator", "coordinator")),
            Map.entry("GET /api/v1/alert-rules/versions/{version}", Set.of("administrator", "coordinator")),
            Map.entry("POST /api/v1/alert-rules/dry-runs", Set.of("administrator", "coordinator")),
            Map.entry("POST /api/v1/alert-tests", Set.of("administrator", "coordinator")),
            Map.entry("GET /api/v1/alert-tests", Set.of("administrator", "coordinator")),
            Map.entry("GET /api/v1/alert-tests/{id}", Set.of("administrator", "coordinator")),
            Map.entry("GET /api/v1/deliveries", Set.of("administrator", "coordinator")),
            Map.entry("POST /api/v1/deliveries/{id}/retries", Set.of("administrator")),
            Map.entry("GET /api/v1/audit/entries", Set.of("auditor")),
            Map.entry("GET /api/v1/audit/leaves", Set.of("auditor")),
            Map.entry("POST /api/v1/audit/verifications", Set.of("auditor")),
            Map.entry("POST /api/v1/cases/{reference}/moves", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/assignments", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/assessments", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/pauses", CASE_WORK),
            Map.entry("DELETE /api/v1/cases/{reference}/pauses/current", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/restriction", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/conflicts", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/break-glass", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/links", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/suggestions", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/merges", CASE_WORK),
            Map.entry("DELETE /api/v1/cases/{reference}/merges/{id}", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/splits", CASE_WORK),
            Map.entry("POST /api/v1/cases/bulk", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/repeats", CASE_WORK),
            Map.entry("GET /api/v1/repeat-rule", Set.of("coordinator", "administrator")),
            Map.entry("PUT /api/v1/repeat-rule", Set.of("coordinator", "administrator")),
            Map.entry("GET /api/v1/triage/overrides", Set.of("coordinator")),
            Map.entry("POST /api/v1/triage/replays", Set.of("coordinator")),
            Map.entry("GET /api/v1/cases/{reference}/identity", CASE_WORK),
            Map.entry("GET /api/v1/cases/{reference}/identity-requests", CASE_WORK),
            Map.entry("POST /api/v1/cases/{reference}/identity-requests", CASE_WORK),
            Map.entry("GET /api/v1/identity-requests", Set.of("custodian")),
            Map.entry("POST /api/v1/identity-requests/{id}/decisions", Set.of("custodian")),
            Map.entry("DELETE /api/v1/identity-requests/{id}/grant", Set.of("custodian")),
            Map.entry("GET /api/v1/break-glass-notices", Set.of("coordinator", "custodian")),
            // Of those who may do a two-person act: of administration, or on a case.
            Map.entry("GET /api/v1/approvals", Set.of("administrator", "officer", "coordinator")),
            Map.entry("GET /api/v1/approvals/{id}", Set.of("administrator", "officer", "coordinator")),
            Map.entry("POST /api/v1/approvals/{id}/decisions", Set.of("administrator", "officer", "coordinator")),
            Map.entry("GET /api/v1/officers", Set.of("administrator")),
            Map.entry("POST /api/v1/officers", Set.of("administrator")),
            Map.entry("GET /api/v1/officers/{id}", Set.of("administrator")),
            Map.entry("PUT /api/v1/officers/{id}", Set.of("administrator")),
            Map.entry("DELETE /api/v1/officers/{id}/factor", Set.of("administrator")),
            Map.entry("GET /api/v1/officers/{id}/duties", Set.of("administrator")),
            Map.entry("PUT /api/v1/officers/{id}/duties", Set.of("administrator")),
            // Officers their own; another's is not found.
            Map.entry("GET /api/v1/officers/{id}/absences", Set.of("officer", "coordinator", "administrator")),
            Map.entry("POST /api/v1/officers/{id}/absences", Set.of("administrator")),
            Map.entry(
                    "GET /api/v1/officers/{id}/absences/{absenceId}",
                    Set.of("officer", "coordinator", "administrator")),
            Map.entry("PUT /api/v1/officers/{id}/absences/{absenceId}", Set.of("administrator")),
            Map.entry("DELETE /api/v1/officers/{id}/absences/{absenceId}", Set.of("administrator")),
            Map.entry("GET /api/v1/officers/{id}/channels", Set.of("officer", "coordinator", "administrator")),
            Map.entry("PUT /api/v1/officers/{id}/channels", Set.of("administrator")),
            Map.entry("GET /api/v1/rota", Set.of("coordinator", "administrator")),
            Map.entry("PUT /api/v1/rota", Set.of("administrator")),
            Map.entry("GET /api/v1/bank-holidays", Set.of("officer", "coordinator", "administrator")),
            Map.entry("PUT /api/v1/bank-holidays", Set.of("administrator")),
            Map.entry("GET /api/v1/partners", Set.of("administrator")),
            Map.entry("POST /api/v1/partners", Set.of("administrator")),
            Map.entry("GET /api/v1/partners/{id}", Set.of("administrator")),
            Map.entry("GET /api/v1/partners/{id}/tokens", Set.of("administrator")),
            Map.entry("POST /api/v1/partners/{id}/tokens", Set.of("administrator")),
            Map.entry("DELETE /api/v1/partners/{id}/tokens/{jti}", Set.of("administrator")),
            Map.entry("GET /api/v1/partners/{id}/code-mapping", Set.of("administrator")),
            Map.entry("PUT /api/v1/partners/{id}/code-mapping", Set.of("administrator")),
            Map.entry("POST /api/v1/imports", Set.of("partner")),
            Map.entry("GET /api/v1/imports/{id}", Set.of("partner")),
            Map.entry("GET /api/v1/imports/{id}/rows", Set.of("partner")),
            Map.entry("GET /api/v1/partner/reports", Set.of("partner"))));

    static {
        TABLE.putAll(TensionDoors.endpoints());
    }

    @Test
    void theTableNamesEveryEndpointAndNoOther() {
        assertThat(endpoints()).isEqualTo(TABLE.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointForEveryRole() {
        Map<String, String> tokens = new TreeMap<>();
        ROLES.forEach(role -> tokens.put(role, Callers.signIn(role)));
        tokens.put("partner", Callers.demoPartnerToken());
        tokens.put("reporter", Slip.ofANewReport().token());
        return TABLE.entrySet().stream().flatMap(line -> Stream.concat(Stream.of(ANYONE), tokens.keySet().stream())
                .map(role -> DynamicTest.dynamicTest(line.getKey() + " as " + role, () -> check(line, role, tokens))));
    }

    private static void check(Map.Entry<String, Set<String>> line, String role, Map<String, String> tokens) {
        // A session of its own where the call ends one.
        boolean ends = line.getKey().startsWith("DELETE /api/v1/sessions");
        String token = role.equals(ANYONE)
                ? ""
                : ends && EVERYBODY_SIGNED_IN.contains(role) ? Callers.signIn(role) : tokens.get(role);
        int status = line.getKey().endsWith("/stream")
                ? statusOfAnAnswerWithoutEnd(line.getKey().split(" ")[1], token)
                : call(line.getKey(), token).statusCode();
        if (line.getKey().equals("DELETE /api/v1/sessions") && status == 204) {
            // It ended all that the account was signed in with.
            Callers.signAllInAnew();
            tokens.put(role, Callers.signIn(role));
        }
        boolean reportDoor = line.getKey().equals("POST /api/v1/reports");
        boolean allowed = line.getValue().contains(role) || line.getValue().contains(ANYONE) && !reportDoor;
        if (allowed) {
            assertThat(status).as(line.getKey()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).as(line.getKey()).isEqualTo(role.equals(ANYONE) ? 401 : 403);
        }
    }

    /** With an empty body and ids that do not exist: whoever is let in gets as far as a 4xx about that. */
    private static Response call(String endpoint, String token) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{reference}", "CF-26-22222-22222")
                .replace("{version}", "0")
                .replace("{code}", "E05999999")
                .replaceAll("\\{(id|jti|absenceId)}", "01a20062-e9cb-7e93-aea1-844c66195468");
        var request = given().contentType(TAKE_CSV.contains(path) ? "text/csv" : ContentType.JSON.toString());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (parts[0].equals("POST") && path.endsWith("/attachments")) {
            request.contentType(ContentType.MULTIPART).multiPart("x", "y");
        } else if (!parts[0].equals("GET")) {
            request.body(path.equals("/api/v1/sessions") ? "{\"email\":\"nobody@demo.invalid\"}" : "{}");
        }
        Response response = request.request(parts[0], path);
        // The door of sign-in says 401 to everybody who does not know the password: that is its work.
        return path.equals("/api/v1/sessions") && response.statusCode() == 401 && token.isEmpty()
                ? request.body("{}").request(parts[0], path)
                : response;
    }

    private static int statusOfAnAnswerWithoutEnd(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            client.shutdownNow();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> endpoints() {
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        Set<String> all = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        Set.of("get", "post", "put", "delete", "patch").contains(method))
                .forEach(method -> all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return all;
    }
}
