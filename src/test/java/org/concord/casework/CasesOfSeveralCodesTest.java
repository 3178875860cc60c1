package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case of one, several or no strands and types is found by each of them once, wherever it stands among them. */
@QuarkusTest
class CasesOfSeveralCodesTest {
    private static final List<String> STRANDS = List.of("RACE", "RELIGION", "DISABILITY", "AGE", "OTHER");
    private static final List<String> TYPES = List.of("SPITTING", "THREAT", "ARSON", "LEAFLETS", "DUMPING");
    private static final int MANY = 30;
    private static boolean made;

    @BeforeEach
    void cases() {
        if (made) {
            return;
        }
        made = true;
        Random random = new Random(26);
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> report = Reported.verbalAbuse();
            report.put("place", Map.of("wardCode", i % 3 == 0 ? SomeCases.NORMANTON : SomeCases.ARBORETUM));
            report.put("motivations", some(STRANDS, 1 + random.nextInt(STRANDS.size()), random));
            report.put("incidentTypes", some(TYPES, random.nextInt(1 + TYPES.size()), random));
            String reference = Cases.of(report);
            SomeCases.run("SET severity = ?, assignee_id = NULL", reference, 1 + i % 4);
            if (i % 5 == 0) {
                SomeCases.move(reference, "TRIAGED", "CLOSED");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strand=RACE",
                "strand=OTHER",
                "strand=RACE&strand=AGE",
                "strand=DISABILITY&strand=AGE&strand=OTHER",
                "type=SPITTING",
                "type=DUMPING",
                "type=THREAT&type=ARSON&type=LEAFLETS",
                "strand=AGE&type=ARSON",
                "strand=AGE&type=ARSON&type=SPITTING&ward=E05015521&severity=P1_CRITICAL&severity=P3_MEDIUM",
                "strand=AGE&category=HATE_INCIDENT&category=HATE_CRIME_SUSPECTED&overdue=false",
                "strand=RELIGION&strand=AGE&strand=OTHER&status=RECEIVED&status=TRIAGED&ward=E05015521&ward=E05015511",
                "type=ARSON&status=CLOSED",
                "type=ARSON&type=DUMPING&status=CLOSED&status=RECEIVED&severity=P1_CRITICAL&severity=P2_HIGH"
            })
    void byEachOfThemItIsFoundOnce(String filters) {
        String where = SomeCases.seenBy("coordinator") + conditions(filters);
        SomeCases.ORDERS.forEach((sort, order) -> assertThat(
                        SomeCases.all("coordinator", "/api/v1/cases?sort=" + sort + "&" + filters + "&", 6))
                .as(sort)
                .isEqualTo(OwnersEyes.column(
                        "SELECT c.reference FROM case_file c WHERE " + where + " ORDER BY " + order)));
        as("coordinator")
                .get("/api/v1/cases/summary?" + filters)
                .then()
                .body(
                        "total",
                        equalTo(((Number) OwnersEyes.value("SELECT count(*) FROM case_file c WHERE " + where))
                                .intValue()));
    }

    @Test
    void thereAreSuchCases() {
        assertThat(OwnersEyes.value("SELECT count(*) FROM case_file WHERE cardinality(strand_ids) > 2"))
                .isNotEqualTo(0L);
        assertThat(OwnersEyes.value("SELECT count(*) FROM case_file WHERE cardinality(incident_type_ids) > 2"))
                .isNotEqualTo(0L);
        assertThat(OwnersEyes.value("SELECT count(*) FROM case_file WHERE incident_type_ids = '{}'"))
                .isNotEqualTo(0L);
    }

    private static List<String> some(List<String> codes, int most, Random random) {
        List<String> drawn = new ArrayList<>(codes);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, most);
    }

    /** What is asked, read in another way than the service does: from the links. */
    private static String conditions(String filters) {
        StringBuilder sql = new StringBuilder();
        for (String name : List.of("strand", "type", "severity", "category", "ward", "status")) {
            List<String> codes = Stream.of(filters.split("&"))
                    .filter(filter -> filter.startsWith(name + "="))
                    .map(filter -> "'" + filter.substring(name.length() + 1) + "'")
                    .toList();
            if (!codes.isEmpty()) {
                sql.append(" AND ").append(condition(name).formatted(String.join(", ", codes)));
            }
        }
        if (!filters.contains("status=")) {
            sql.append(" AND c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')");
        }
        return sql + (filters.contains("overdue=false") ? " AND coalesce(c.due_at, 'infinity') >= now()" : "");
    }

    private static String condition(String name) {
        return switch (name) {
            case "strand" ->
                "EXISTS (SELECT FROM case_strand s JOIN strand k ON k.id = s.strand_id WHERE s.case_id = c.id AND k.code IN (%s))";
            case "type" ->
                "EXISTS (SELECT FROM case_incident_type t JOIN incident_type k ON k.id = t.incident_type_id WHERE t.case_id = c.id AND k.code IN (%s))";
            case "severity" -> "(ARRAY['P1_CRITICAL', 'P2_HIGH', 'P3_MEDIUM', 'P4_LOW'])[c.severity] IN (%s)";
            case "ward" -> "c.ward_id IN (SELECT id FROM ward WHERE code IN (%s))";
            default -> "c." + name + " IN (%s)";
        };
    }
}
