package org.concord.casework;

import static org.concord.Callers.anyone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concord.Callers;
import org.concord.EveryItem;
import org.concord.platform.OwnersEyes;

/** Cases of every kind the queue can be asked for, made once for all tests: reported as a resident would, then put where they are to stand. */
final class SomeCases {
    static final String NORMANTON = "E05015521";
    static final String ARBORETUM = "E05015511";
    private static final int MANY = 48;
    private static final List<String> WARDS = List.of(NORMANTON, ARBORETUM, "E05015508", "E05015509", "E05999999");
    private static final List<String> STRANDS = List.of("RACE", "RELIGION", "DISABILITY", "TRANSGENDER", "AGE");
    private static final List<String> TYPES =
            List.of("VERBAL_ABUSE", "THREAT", "GRAFFITI", "SPITTING", "ONLINE_ABUSE", "ARSON");
    /** Each order of the queue, as the owner of the store would write it. */
    static final Map<String, String> ORDERS = Map.of(
            "priority",
            "c.severity, coalesce(c.due_at, 'infinity'), c.received_at, c.id",
            "received",
            "c.received_at DESC, c.id DESC",
            "due",
            "coalesce(c.due_at, 'infinity'), c.id",
            "updated",
            "c.updated_at DESC, c.id DESC");

    private static boolean made;

    private SomeCases() {}

    static synchronized void make() {
        if (made) {
            return;
        }
        made = true;
        List<String> references = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            references.add(report(i));
        }
        for (int i = 0; i < MANY; i++) {
            place(caseOf(references.get(i)), i);
        }
    }

    /** The case of a new report with that narrative. */
    static String telling(String narrative, String ward) {
        Map<String, Object> report = body(ward, 0);
        report.put("narrative", narrative);
        return caseOf(send(report));
    }

    static String caseOf(String report) {
        return (String) OwnersEyes.value(
                "SELECT c.reference FROM case_file c JOIN case_report cr ON cr.case_id = c.id JOIN report r ON r.id = cr.report_id WHERE r.reference = ?",
                report);
    }

    static Object officer(String account) {
        return OwnersEyes.value("SELECT id FROM officer WHERE email = ?", account + "@demo.invalid");
    }

    /** The reference of every item from the first page to the last. */
    static List<String> all(String account, String address, int limit) {
        return references(EveryItem.of(account, address, limit));
    }

    /** The reference of every case that a search finds. */
    static List<String> found(String account, Map<String, Object> search) {
        return references(EveryItem.of(cursor -> {
            Map<String, Object> body = new LinkedHashMap<>(search);
            body.put("limit", 200);
            body.put("cursor", cursor);
            return Callers.as(account).body(body).post("/api/v1/cases/searches");
        }));
    }

    private static List<String> references(List<Map<String, Object>> items) {
        return items.stream().map(item -> (String) item.get("reference")).toList();
    }

    private static String report(int i) {
        return send(body(WARDS.get(i % WARDS.size()), i));
    }

    private static String send(Map<String, Object> report) {
        return anyone().body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static Map<String, Object> body(String ward, int i) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("kind", i % 11 == 10 ? "TENSION_OBSERVATION" : "HATE_INCIDENT");
        report.put("narrative", "They shouted at us near the market, number " + i + ".");
        report.put("occurred", Map.of("from", "2026-11-20T21:10:00Z", "precision", "APPROXIMATE"));
        report.put("place", Map.of("wardCode", ward));
        report.put("motivations", i % 3 == 0 ? List.of(strand(i), strand(i + 1)) : List.of(strand(i)));
        report.put("incidentTypes", i % 4 == 0 ? List.of(type(i), type(i + 2)) : List.of(type(i)));
        return report;
    }

    private static String strand(int i) {
        return STRANDS.get(i % STRANDS.size());
    }

    private static String type(int i) {
        return TYPES.get(i % TYPES.size());
    }

    private static void place(String reference, int i) {
        run("SET severity = ?, received_at = received_at - make_interval(hours => ?)", reference, 1 + i % 4, i * 7);
        run("SET updated_at = received_at + make_interval(mins => ?)", reference, i * 37 % 600);
        run(
                "SET due_at = CASE WHEN ? = 0 THEN NULL ELSE received_at + make_interval(hours => 100) END",
                reference,
                i % 7);
        if (i % 3 != 0) {
            run("SET assignee_id = ?", reference, officer(i % 3 == 1 ? "officer" : "coordinator"));
        }
        switch (i % 8) {
            case 1, 2 -> move(reference, "TRIAGED");
            case 3, 4 -> move(reference, "TRIAGED", "CLOSED");
            case 5 -> move(reference, "WITHDRAWN");
            case 6 -> move(reference, "TRIAGED", "CLOSED", "REOPENED");
            case 7 -> run("SET paused_at = received_at, due_at = NULL", reference);
            default -> {}
        }
    }

    static void move(String reference, String... statuses) {
        for (String status : statuses) {
            run("SET status = ?", reference, status);
        }
    }

    /** Who may see it by restriction and conflict, as SQL over {@code case_file c}. */
    static String seenBy(String account) {
        String me = "officer_id = '" + officer(account) + "'";
        String restriction =
                "EXISTS (SELECT FROM case_restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > now())";
        return "(NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x." + me + ") AND (NOT "
                + restriction + ") OR " + restriction + " AND r." + me + ")))";
    }

    static void restrictTo(String account, String reference) {
        run("SET restricted = true", reference);
        OwnersEyes.run(
                "INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at) SELECT gen_random_uuid(), 1, id, ?, now() FROM case_file WHERE reference = ?",
                officer(account),
                reference);
    }

    static void run(String set, String reference, Object... values) {
        Object[] all = new Object[values.length + 1];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = reference;
        OwnersEyes.run("UPDATE case_file " + set + " WHERE reference = ?", all);
    }
}
