package org.concord.officer;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concord.platform.TestStore;

/** Made-up officers, each of whom only one test knows. */
final class People {
    static final String PASSWORD = "a long enough password";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private People() {}

    /** A body for POST and PUT. */
    static Map<String, Object> somebody(String... roles) {
        Map<String, Object> body = new LinkedHashMap<>();
        int number = NUMBER.incrementAndGet();
        body.put("email", "person" + number + "@test.invalid");
        body.put("name", "Person " + number);
        body.put("password", PASSWORD);
        body.put("roles", List.of(roles));
        body.put("wards", List.of("E05015521"));
        return body;
    }

    static Response add(Map<String, Object> body) {
        return Caller.as("administrator").body(body).post("/api/v1/officers");
    }

    /** Adds somebody, an administrator with a second person; the body without the password, as a PUT would send it. */
    static Person added(String... roles) {
        Map<String, Object> body = somebody(roles);
        Response added = List.of(roles).contains("administrator") ? approved(() -> add(body)) : add(body);
        String id = added.path("id");
        return new Person(id, (String) body.get("email"), without(body, "password"));
    }

    /** What somebody asks for, approved by an administrator whom no other test knows. */
    static Response approved(Supplier<Response> asking) {
        String approver = approver();
        String id = asking.get().then().statusCode(202).extract().path("approval.id");
        Response decided = Caller.with(approver)
                .body(Map.of("approve", true, "reason", "agreed"))
                .post("/api/v1/approvals/" + id + "/decisions");
        decided.then().statusCode(200);
        return decided;
    }

    /** Made behind the service's back, so that there is one whatever administrators other tests have made. */
    private static String approver() {
        Person person = added("adviser");
        TestStore.execute("INSERT INTO officer_role (officer_id, role) VALUES (?::uuid, 'administrator')", person.id());
        return person.token();
    }

    /** @param body for a PUT that changes nothing */
    record Person(String id, String email, Map<String, Object> body) {
        String path() {
            return "/api/v1/officers/" + id;
        }

        String token() {
            return Caller.token(email, PASSWORD);
        }

        Response put(Map<String, Object> body) {
            return Caller.as("administrator")
                    .header("If-Match", etag())
                    .body(body)
                    .put(path());
        }

        String etag() {
            return Caller.as("administrator")
                    .get(path())
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
        }
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> body, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.remove(field);
        return changed;
    }
}
