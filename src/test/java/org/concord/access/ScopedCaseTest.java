package org.concord.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A case judged in memory is seen by those, and only those, whom the SQL predicate lets see it. */
@QuarkusTest
class ScopedCaseTest {
    private static final List<String> WARDS = List.of("E05015521", "E05015511", "E05015507", "");
    private static final List<String> STRANDS = List.of("RACE", "RELIGION", "AGE");

    @Inject
    Session store;

    @Test
    @Transactional
    void itAgreesWithThePredicate() {
        Random random = new Random(20261122);
        List<UUID> people = OwnersEyes.column("SELECT id FROM officer WHERE demonstration ORDER BY email").stream()
                .map(UUID.class::cast)
                .toList();
        for (int i = 0; i < 40; i++) {
            make(random, people);
        }
        List<Integer> wards = ints("SELECT id FROM ward WHERE code IN ('E05015521', 'E05015511', 'E05015507')");
        List<Integer> strands = ints("SELECT id FROM strand WHERE code IN ('RACE', 'RELIGION', 'AGE')");
        int seen = 0;
        int hidden = 0;
        for (int i = 0; i < 60; i++) {
            CaseScope scope = new CaseScope(
                    people.get(random.nextInt(people.size())),
                    random.nextBoolean(),
                    some(wards, random),
                    some(strands, random));
            Set<UUID> bySql = bySql(scope);
            Set<UUID> inMemory = inMemory(scope);
            assertThat(inMemory).as(scope.toString()).isEqualTo(bySql);
            seen += bySql.size();
            hidden += bySql.isEmpty() ? 1 : 0;
        }
        assertThat(seen).as("cases that were seen at all").isGreaterThan(100);
        assertThat(hidden).as("people who see nothing").isLessThan(60);
    }

    private static void make(Random random, List<UUID> people) {
        Map<String, Object> report = Reported.verbalAbuse();
        String ward = WARDS.get(random.nextInt(WARDS.size()));
        report.put("place", ward.isEmpty() ? Map.of() : Map.of("wardCode", ward));
        if (random.nextInt(4) == 0) {
            report.put("kind", "TENSION_OBSERVATION");
            report.remove("motivations");
            report.remove("incidentTypes");
        } else {
            report.put("motivations", List.of(STRANDS.get(random.nextInt(STRANDS.size()))));
        }
        String reference = Cases.of(report);
        if (random.nextBoolean()) {
            return;
        }
        OwnersEyes.run("UPDATE case_file SET restricted = true WHERE reference = ?", reference);
        for (int i = random.nextInt(3); i > 0; i--) {
            OwnersEyes.run("""
                    INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at, until, lifted_at)
                    SELECT gen_random_uuid(), 1, id, ?, now() - interval '2 hours',
                           CASE ? WHEN 0 THEN now() - interval '1 hour' WHEN 1 THEN now() + interval '1 hour' END, CASE ? WHEN 0 THEN now() END
                    FROM case_file WHERE reference = ?""", any(people, random), random.nextInt(3), random.nextInt(3), reference);
        }
        if (random.nextInt(3) == 0) {
            OwnersEyes.run("""
                    INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at)
                    SELECT gen_random_uuid(), 1, id, ?, 'test', now() FROM case_file WHERE reference = ?""", any(people, random), reference);
        }
    }

    private static UUID any(List<UUID> people, Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private Set<UUID> bySql(CaseScope scope) {
        return new HashSet<>(scope.bind(
                        store.createNativeQuery("SELECT c.id FROM case_file c WHERE " + scope.predicate(), UUID.class),
                        Instant.now())
                .getResultList());
    }

    private Set<UUID> inMemory(CaseScope scope) {
        return store.createNativeQuery("SELECT c.id, " + ScopedCase.COLUMNS + " FROM case_file c", Tuple.class)
                .setParameter("scopeNow", Instant.now())
                .getResultStream()
                .filter(row -> scope.sees(ScopedCase.of(row, 1)))
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> some(List<Integer> of, Random random) {
        List<Integer> chosen = new ArrayList<>(of);
        chosen.removeIf(one -> random.nextBoolean());
        return Set.copyOf(chosen);
    }

    private static List<Integer> ints(String sql) {
        return OwnersEyes.column(sql).stream()
                .map(one -> ((Number) one).intValue())
                .toList();
    }
}
