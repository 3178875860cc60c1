package org.concord.casework;

import static org.concord.Callers.as;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Officers with wards and strands by chance, whom only one test knows, and two coordinators, who see every ward and strand. */
final class RandomPeople {
    static final List<String> WARDS = List.of(Cases.NORMANTON, "E05015511", "E05015507");
    static final List<String> STRANDS = List.of("RACE", "RELIGION", "DISABILITY");
    private static final int OFFICERS = 4;

    private final Map<String, Person> people = new LinkedHashMap<>();

    /**
     * Whose scope is what.
     *
     * @param wards none = every ward, also none at all
     * @param strands none = every strand
     */
    private record Person(String id, Set<String> wards, Set<String> strands) {
        boolean isInScope(String ward, Set<String> strandsOfCase) {
            boolean inWard = wards.isEmpty() || wards.contains(ward);
            return inWard && (strands.isEmpty() || strandsOfCase.stream().anyMatch(strands::contains));
        }
    }

    RandomPeople(Random random, long seed) {
        for (int i = 0; i < OFFICERS; i++) {
            String account = "scope" + seed + "-" + i;
            Set<String> wards = oneOrMore(WARDS, random);
            Set<String> strands = random.nextBoolean() ? Set.of() : oneOrMore(STRANDS, random);
            people.put(account, new Person(takenOn(account, wards, strands), wards, strands));
        }
        for (String coordinator : List.of("coordinator", "coordinator2")) {
            people.put(coordinator, new Person(Cases.idOf(coordinator), Set.of(), Set.of()));
        }
    }

    private static String takenOn(String account, Set<String> wards, Set<String> strands) {
        return as("administrator")
                .body(Map.of(
                        "email",
                        account + "@demo.invalid",
                        "name",
                        "Scope " + account,
                        "password",
                        "demonstration",
                        "roles",
                        List.of("officer"),
                        "wards",
                        wards,
                        "strands",
                        strands))
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Set<String> oneOrMore(List<String> of, Random random) {
        List<String> left = new ArrayList<>(of);
        int dropped = random.nextInt(of.size());
        for (int i = 0; i < dropped; i++) {
            left.remove(random.nextInt(left.size()));
        }
        return Set.copyOf(left);
    }

    Set<String> all() {
        return people.keySet();
    }

    String anyone(Random random) {
        return List.copyOf(people.keySet()).get(random.nextInt(people.size()));
    }

    String idOf(String person) {
        return people.get(person).id();
    }

    boolean isInScope(String person, String ward, Set<String> strands) {
        return people.get(person).isInScope(ward, strands);
    }

    /** By chance, of those who may work on such a case. */
    Set<String> some(String ward, Set<String> strands, Random random) {
        return people.keySet().stream()
                .filter(one -> random.nextBoolean() && isInScope(one, ward, strands))
                .collect(Collectors.toSet());
    }
}
