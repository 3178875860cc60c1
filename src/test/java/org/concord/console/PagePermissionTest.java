package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.TensionDoors;
import org.concord.resident.Resident;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of the officers' side × every role. A page that is not in the table fails the test: nothing is open by omission. */
@QuarkusTest
class PagePermissionTest {
    private static final List<String> ROLES =
            List.of("officer", "coordinator", "adviser", "analyst", "custodian", "auditor", "administrator");
    private static final Set<String> EVERYBODY = Set.copyOf(ROLES);
    private static final Set<String> CASE_WORK = Set.of("officer", "coordinator");
    private static final Set<String> AUDIT = Set.of("auditor");
    private static final Set<String> FIGURES = Set.of("officer", "coordinator", "analyst");

    /** The Prevent lead alone, who is none of these: see HandOverTwinTest. */
    private static final Set<String> PREVENT = Set.of();

    private static final Set<String> DECIDES = Set.of("officer", "coordinator", "administrator");

    /** Method and path → who may call it. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /console", CASE_WORK),
            Map.entry("GET /console/account", EVERYBODY),
            Map.entry("GET /console/account/factor", EVERYBODY),
            Map.entry("POST /console/account/factor", EVERYBODY),
            Map.entry("GET /console/account/factor/confirm", EVERYBODY),
            Map.entry("POST /console/account/factor/confirm", EVERYBODY),
            Map.entry("GET /console/account/factor/recovery-codes", EVERYBODY),
            Map.entry("POST /console/account/factor/recovery-codes", EVERYBODY),
            Map.entry("GET /console/account/factor/remove", EVERYBODY),
            Map.entry("POST /console/account/factor/remove", EVERYBODY),
            Map.entry("GET /console/account/password", EVERYBODY),
            Map.entry("POST /console/account/password", EVERYBODY),
            Map.entry("POST /console/account/sessions/end", EVERYBODY),
            Map.entry("GET /console/administration", Set.of("administrator", "coordinator")),
            Map.entry("GET /console/administration/alert-rules", Set.of("administrator", "coordinator")),
            Map.entry("GET /console/administration/alert-rules/change", Set.of("administrator", "coordinator")),
            Map.entry("POST /console/administration/alert-rules/change", Set.of("administrator")),
            Map.entry("POST /console/administration/alert-rules/dry-runs", Set.of("administrator", "coordinator")),
            Map.entry("GET /console/administration/alert-rules/versions", Set.of("administrator", "coordinator")),
            Map.entry("GET /console/administration/alert-tests", Set.of("coordinator", "administrator")),
            Map.entry("POST /console/administration/alert-tests", Set.of("coordinator", "administrator")),
            Map.entry("GET /console/administration/alert-tests/{id}", Set.of("coordinator", "administrator")),
            Map.entry("GET /console/administration/bank-holidays", Set.of("administrator")),
            Map.entry("POST /console/administration/bank-holidays", Set.of("administrator")),
            Map.entry("GET /console/administration/boundaries", Set.of("administrator")),
            Map.entry("POST /console/administration/boundaries", Set.of("administrator")),
            Map.entry("GET /console/administration/contacts", Set.of("administrator")),
            Map.entry("GET /console/administration/contacts/new", Set.of("administrator")),
            Map.entry("POST /console/administration/contacts/new", Set.of("administrator")),
            Map.entry("GET /console/administration/contacts/{contact}", Set.of("administrator")),
            Map.entry("POST /console/administration/contacts/{contact}", Set.of("administrator")),
            Map.entry("POST /console/administration/contacts/{contact}/removal", Set.of("administrator")),
            Map.entry("GET /console/administration/deliveries", Set.of("administrator", "coordinator")),
            Map.entry("POST /console/administration/deliveries/{id}/retries", Set.of("administrator")),
            Map.entry("GET /console/administration/officers", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/new", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/new", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}/absences", Set.of("administrator", "coordinator")),
            Map.entry("POST /console/administration/officers/{id}/absences", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}/absences/{absence}/change", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/absences/{absence}/change", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/absences/{absence}/removal", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}/change", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/change", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}/channels", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/channels", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/deactivation", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}/duties", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/duties", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/duties/removals", Set.of("administrator")),
            Map.entry("GET /console/administration/officers/{id}/factor-removal", Set.of("administrator")),
            Map.entry("POST /console/administration/officers/{id}/factor-removal", Set.of("administrator")),
            Map.entry("GET /console/administration/partners", Set.of("administrator")),
            Map.entry("POST /console/administration/partners", Set.of("administrator")),
            Map.entry("GET /console/administration/partners/{id}", Set.of("administrator")),
            Map.entry("GET /console/administration/partners/{id}/code-mapping", Set.of("administrator")),
            Map.entry("POST /console/administration/partners/{id}/code-mapping", Set.of("administrator")),
            Map.entry("POST /console/administration/partners/{id}/tokens", Set.of("administrator")),
            Map.entry("POST /console/administration/partners/{id}/tokens/{jti}/revocation", Set.of("administrator")),
            Map.entry("GET /console/administration/postcodes", Set.of("administrator")),
            Map.entry("POST /console/administration/postcodes", Set.of("administrator")),
            Map.entry("GET /console/administration/postcodes/{id}", Set.of("administrator")),
            Map.entry("GET /console/administration/reference", Set.of("administrator")),
            Map.entry("GET /console/administration/reference/{kind}/new", Set.of("administrator")),
            Map.entry("POST /console/administration/reference/{kind}/new", Set.of("administrator")),
            Map.entry("GET /console/administration/reference/{kind}/{code}", Set.of("administrator")),
            Map.entry("POST /console/administration/reference/{kind}/{code}", Set.of("administrator")),
            Map.entry("GET /console/administration/reply-templates", Set.of("administrator")),
            Map.entry("GET /console/administration/reply-templates/new", Set.of("administrator")),
            Map.entry("POST /console/administration/reply-templates/new", Set.of("administrator")),
            Map.entry("GET /console/administration/reply-templates/{template}/{language}", Set.of("administrator")),
            Map.entry("POST /console/administration/reply-templates/{template}/{language}", Set.of("administrator")),
            Map.entry(
                    "POST /console/administration/reply-templates/{template}/{language}/removal",
                    Set.of("administrator")),
            Map.entry("GET /console/administration/rota", Set.of("administrator", "coordinator")),
            Map.entry("POST /console/administration/rota", Set.of("administrator")),
            Map.entry("POST /console/administration/rota/removals", Set.of("administrator")),
            Map.entry("GET /console/alerts", CASE_WORK),
            Map.entry("GET /console/alerts-now", CASE_WORK),
            Map.entry("GET /console/alerts/{id}", CASE_WORK),
            Map.entry("POST /console/alerts/{id}/acknowledgements", CASE_WORK),
            Map.entry("GET /console/approvals", DECIDES),
            Map.entry("GET /console/approvals/{id}", DECIDES),
            Map.entry("POST /console/approvals/{id}", DECIDES),
            Map.entry("GET /console/audit", AUDIT),
            Map.entry("GET /console/audit/entries/{id}", AUDIT),
            Map.entry("GET /console/audit/verifications", AUDIT),
            Map.entry("POST /console/audit/verifications", AUDIT),
            Map.entry("GET /console/audit/verifications/{id}", AUDIT),
            Map.entry("GET /console/begin", EVERYBODY),
            Map.entry("GET /console/break-glass", CASE_WORK),
            Map.entry("POST /console/break-glass", CASE_WORK),
            Map.entry("GET /console/call", CASE_WORK),
            Map.entry("POST /console/call", CASE_WORK),
            Map.entry("GET /console/call/done", CASE_WORK),
            Map.entry("POST /console/call/done", CASE_WORK),
            Map.entry("POST /console/call/draft", CASE_WORK),
            Map.entry("GET /console/call/slip", CASE_WORK),
            Map.entry("POST /console/call/wipe", CASE_WORK),
            Map.entry("GET /console/cases", CASE_WORK),
            Map.entry("GET /console/cases/bulk", CASE_WORK),
            Map.entry("POST /console/cases/bulk", CASE_WORK),
            Map.entry("GET /console/cases/bulk/outcome", CASE_WORK),
            Map.entry("POST /console/cases/bulk/outcome", CASE_WORK),
            Map.entry("GET /console/cases/export", CASE_WORK),
            Map.entry("POST /console/cases/export", CASE_WORK),
            Map.entry("GET /console/cases/search", CASE_WORK),
            Map.entry("POST /console/cases/search", CASE_WORK),
            Map.entry("GET /console/cases/views", CASE_WORK),
            Map.entry("POST /console/cases/views", CASE_WORK),
            Map.entry("GET /console/cases/views/{id}", CASE_WORK),
            Map.entry("POST /console/cases/views/{id}", CASE_WORK),
            Map.entry("POST /console/cases/views/{id}/removal", CASE_WORK),
            Map.entry("GET /console/cases/{reference}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/actions", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/actions", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/actions/{id}", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/actions/{id}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/assess", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/assess", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/assign", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/assign", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/conflict", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/conflict", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/disclosures", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/disclosures/new", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/disclosures/new", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/disclosures/{id}", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/disclosures/{id}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/evidence", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/evidence/{id}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/evidence/{id}/original", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/evidence/{id}/shown", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/hand-overs", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/hand-overs", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/identity", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/identity-requests", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/identity-requests", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/link", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/link", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/merge", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/merge", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/merges/{id}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/message", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/message", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/move", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/move", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/note", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/note", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/notes", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/pause", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/pause", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/requests", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/requests/{id}", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/requests/{id}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/restriction", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/restriction", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/resume", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/resume", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/risk", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/risk", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/similar", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/similar/{other}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/split", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/split", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/summary", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/task", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/task", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/tasks", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/tasks/{id}", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/thread", CASE_WORK),
            Map.entry("POST /console/cases/{reference}/thread/reads", CASE_WORK),
            Map.entry("GET /console/cases/{reference}/timeline", CASE_WORK),
            Map.entry("GET /console/figures", FIGURES),
            Map.entry("GET /console/figures/answers", FIGURES),
            Map.entry("GET /console/figures/answers/{name}/csv", FIGURES),
            Map.entry("GET /console/figures/rules", Set.of("coordinator")),
            Map.entry("GET /console/figures/rules/{name}/csv", Set.of("coordinator")),
            Map.entry("GET /console/figures/{name}/csv", FIGURES),
            Map.entry("GET /console/hand-overs", PREVENT),
            Map.entry("GET /console/hand-overs/new", CASE_WORK),
            Map.entry("POST /console/hand-overs/new", CASE_WORK),
            Map.entry("GET /console/identity-requests", Set.of("custodian")),
            Map.entry("GET /console/identity-requests/{id}", Set.of("custodian")),
            Map.entry("POST /console/identity-requests/{id}", Set.of("custodian")),
            Map.entry("POST /console/identity-requests/{id}/end", Set.of("custodian")),
            Map.entry("GET /console/news", CASE_WORK),
            Map.entry("GET /console/tasks", CASE_WORK),
            Map.entry("POST /console/tasks/{reference}/{id}", CASE_WORK)));

    static {
        TABLE.putAll(TensionDoors.pages());
    }

    @Test
    void theTableNamesEveryPageAndNoOther() throws IOException {
        assertThat(pages()).isEqualTo(TABLE.keySet());
    }

    @Test
    void theWayToEachRoomLeadsToAPage() {
        assertThat(Stream.of(Section.values()).map(Section::path).filter(path -> !path.equals(CentrePage.PATH)))
                .allSatisfy(path -> assertThat(TABLE).containsKey("GET " + path));
    }

    @TestFactory
    Stream<DynamicTest> everyPageForEveryRole() {
        Map<String, Resident> browsers =
                ROLES.stream().collect(Collectors.toMap(role -> role, Staff::browser, (a, b) -> a, TreeMap::new));
        return TABLE.entrySet().stream()
                .flatMap(line -> Stream.concat(
                        ROLES.stream()
                                .map(role -> DynamicTest.dynamicTest(
                                        line.getKey() + " as " + role,
                                        () -> check(
                                                line.getKey(),
                                                browsers.get(role),
                                                line.getValue().contains(role)))),
                        Stream.of(DynamicTest.dynamicTest(
                                line.getKey() + " as nobody", () -> checkNobody(line.getKey())))));
    }

    /** Ids that do not exist, and forms that are not ours: whoever is let in gets as far as a 4xx about that. */
    private static void check(String page, Resident browser, boolean allowed) {
        Response answer = call(page, browser);
        boolean post = page.startsWith("POST");
        if (allowed && post) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).contains("This was not taken");
        } else if (allowed) {
            assertThat(answer.statusCode()).isIn(200, 303, 400, 404);
            assertThat(answer.header("Location")).isNotEqualTo("/sign-in");
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).contains("Your role does not open this page");
        }
    }

    private static void checkNobody(String page) {
        Response answer = call(page, new Resident());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/sign-in");
    }

    private static Response call(String page, Resident browser) {
        String path = page.split(" ")[1]
                .replace("{reference}", "CF-26-22222-22222")
                .replace("{code}", "E05999999")
                .replaceAll("\\{[A-Za-z]+}", "01a20062-e9cb-7e93-aea1-844c66195468");
        return page.startsWith("GET") ? browser.look(path) : browser.sendTo(path, "token", "not-ours");
    }

    /** Method and path of each that there is. */
    static Set<String> pages() throws IOException {
        try (Stream<java.nio.file.Path> files =
                Files.list(java.nio.file.Path.of("target/classes/org/concord/console"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Page.class"))
                    .map(name -> classOf(name.replace(".class", "")))
                    .filter(one -> one.getAnnotation(Path.class).value().startsWith("/console"))
                    .flatMap(one -> Stream.of(one.getDeclaredMethods())
                            .filter(method ->
                                    method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                            .map(method -> pageOf(one, method)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> classOf(String page) {
        try {
            return Class.forName("org.concord.console." + page, false, PagePermissionTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pageOf(Class<?> page, Method method) {
        Path below = method.getAnnotation(Path.class);
        return (method.isAnnotationPresent(GET.class) ? "GET " : "POST ")
                + page.getAnnotation(Path.class).value()
                + (below == null ? "" : below.value()).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }
}
