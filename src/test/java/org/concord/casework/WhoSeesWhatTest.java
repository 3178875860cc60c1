package org.concord.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concord.Reported;
import org.concord.evidence.EvidenceFiles;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random people with random wards and strands, random cases, restrictions, interests, mergers and broken glass, beside a model of who may see
 * what: by no endpoint does anybody ever meet a reference that they may not. The seed is the test's name; jqwik's own engine starts no service.
 */
@QuarkusTest
class WhoSeesWhatTest {
    private static final Pattern REFERENCE = Pattern.compile("CF-26-[0-9A-Z]{5}-[0-9A-Z]{5}");

    /** What the model knows of a case. */
    private final class Known {
        String reference = "";
        String report = "";
        String file = "";
        WithOthers withOthers = WithOthers.NOTHING;
        String ward = "";
        final Set<String> strands = new HashSet<>();
        Set<String> named = Set.of();
        /** The case in which its report is now. */
        Known holder = this;

        final Set<String> conflicted = new HashSet<>();
        final Set<String> brokeGlass = new HashSet<>();

        boolean isListedTo(String person) {
            boolean inScope = people.isInScope(person, ward, strands);
            return inScope && !conflicted.contains(person) && (named.isEmpty() || named.contains(person));
        }

        boolean isSeenBy(String person) {
            return isListedTo(person) || brokeGlass.contains(person) && !conflicted.contains(person);
        }
    }

    private RandomPeople people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void nobodyMeetsAReferenceTheyMayNot(long seed) {
        Random random = new Random(seed);
        people = new RandomPeople(random, seed);
        // What other tests have left.
        Set<String> before =
                references(OwnersEyes.column("SELECT reference FROM case_file").toString());
        List<Known> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cases.add(opened(random));
        }
        for (int i = 0; i < 24; i++) {
            actAtRandom(holderOf(cases.get(random.nextInt(cases.size()))), random);
            if (i % 6 == 5) {
                merge(cases.get(random.nextInt(cases.size())), cases.get(random.nextInt(cases.size())));
            }
        }
        for (String person : people.all()) {
            checkOneByOne(person, cases);
            checkLists(person, cases, before);
            checkRepeats(person, cases, before);
        }
        for (String coordinator : List.of("coordinator", "coordinator2")) {
            checkNotices(coordinator, cases);
        }
    }

    /** Those who watch over broken glass hear of every case but those in which they have an interest of their own. */
    private static void checkNotices(String coordinator, List<Known> cases) {
        Set<String> met = references(as(coordinator).get("/api/v1/break-glass-notices?limit=200"));
        cases.stream()
                .filter(known -> known.conflicted.contains(coordinator))
                .forEach(known -> assertThat(met).as(coordinator + " is told").doesNotContain(known.reference));
    }

    private Known opened(Random random) {
        Known known = new Known();
        known.ward = random.nextInt(4) == 0 ? "" : RandomPeople.WARDS.get(random.nextInt(RandomPeople.WARDS.size()));
        known.strands.addAll(RandomPeople.oneOrMore(RandomPeople.STRANDS, random));
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("motivations", known.strands);
        report.put("place", known.ward.isEmpty() ? Map.of() : Map.of("wardCode", known.ward));
        report.put("consent", Map.of("police", "NO", "partners", List.of("VICTIM_SUPPORT")));
        // Of one victim: every case is a repeat of every other.
        report.put("occurred", Map.of("precision", "UNKNOWN"));
        report.put("reporter", Map.of("identity", "CONFIDENTIAL", "email", "whoseeswhat@example.org"));
        if (random.nextInt(4) == 0) {
            report.put("subjects", List.of(Map.of("relationship", "PUBLIC_SERVANT")));
            known.named = Set.of("coordinator", "coordinator2");
        }
        known.report = given().contentType("application/json")
                .body(report)
                .post("/api/v1/reports")
                .path("reference");
        known.reference = as("coordinator").get("/api/v1/cases/" + known.report).path("reference");
        as("coordinator")
                .body(Map.of("title", "x", "ownerId", people.idOf("coordinator"), "dueAt", "2029-01-01T00:00:00Z"))
                .post("/api/v1/cases/" + known.reference + "/tasks")
                .then()
                .statusCode(201);
        known.withOthers = WithOthers.about(known.reference);
        known.file = Evidence.as("coordinator")
                .multiPart("file", "a.png", EvidenceFiles.png())
                .post("/api/v1/cases/" + known.reference + "/attachments")
                .path("items[0].id");
        return known;
    }

    private void actAtRandom(Known known, Random random) {
        String person = people.anyone(random);
        switch (random.nextInt(3)) {
            case 0 -> restrict(known, person, random);
            case 1 -> declareConflict(known, person, random);
            default -> breakGlass(known, person);
        }
    }

    private void restrict(Known known, String by, Random random) {
        if (!known.isSeenBy(by)) {
            return;
        }
        Set<String> named = people.some(known.ward, known.strands, random);
        named.removeAll(known.conflicted);
        List<String> ids = named.stream().map(people::idOf).toList();
        Response answer = Cases.post(by, known.reference, "/restriction", Map.of("officerIds", ids, "reason", "test"));
        boolean decides = known.isListedTo(by);
        // Whoever broke the glass reads it, and no more.
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(decides ? 200 : 403);
        known.named = decides ? named : known.named;
    }

    /** Seldom, as a conflict is for ever. */
    private void declareConflict(Known known, String by, Random random) {
        if (!known.isSeenBy(by) || known.conflicted.size() > 1 || random.nextInt(3) > 0) {
            return;
        }
        as(by).body(Map.of("reason", "a neighbour"))
                .post("/api/v1/cases/" + known.reference + "/conflicts")
                .then()
                .statusCode(201);
        known.conflicted.add(by);
        Set<String> left = new HashSet<>(known.named);
        left.addAll(Set.of("coordinator", "coordinator2"));
        left.removeAll(known.conflicted);
        // Also the director is a coordinator, whom this model does not ask.
        known.named = left.isEmpty() ? Set.of("director") : left;
    }

    /** By the coordinator, if they may see both and neither is part of another. */
    private void merge(Known into, Known from) {
        boolean may = into != from
                && into.isListedTo("coordinator")
                && from.isListedTo("coordinator")
                && into.holder == into
                && from.holder == from;
        if (!may) {
            return;
        }
        Response answer = Cases.post("coordinator", into.reference, "/merges", Map.of("from", from.reference));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        into.conflicted.addAll(from.conflicted);
        into.strands.addAll(from.strands);
        Set<String> both = new HashSet<>(into.named.isEmpty() ? from.named : into.named);
        if (!from.named.isEmpty()) {
            both.retainAll(from.named);
        }
        into.named = both;
        from.holder = into;
    }

    private void breakGlass(Known known, String by) {
        Response answer =
                as(by).body(Map.of("reason", "danger")).post("/api/v1/cases/" + known.reference + "/break-glass");
        if (known.conflicted.contains(by)) {
            assertThat(answer.statusCode()).isIn(404, 429);
        } else if (answer.statusCode() != 429) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            known.brokeGlass.add(by);
        }
    }

    private void checkOneByOne(String person, List<Known> cases) {
        for (Known known : cases) {
            int expected = known.isSeenBy(person) ? 200 : 404;
            for (String path : EveryWay.READINGS) {
                check(person, known, "/api/v1/cases/" + known.reference + path, expected, cases);
            }
            checkAlerts(person, known, cases);
            Known holder = holderOf(known);
            int ofReport = holder.isSeenBy(person) ? 200 : 404;
            for (String path : List.of(
                    "/api/v1/cases/" + known.report,
                    "/api/v1/cases/" + known.report + "/attachments/" + known.file,
                    "/api/v1/cases/" + holder.reference + "/attachments/" + known.file + "/shown",
                    "/api/v1/reports/" + known.report)) {
                check(person, holder, path, ofReport, cases);
            }
            answered(expected, person, known.withOthers.readBy(person));
            answered(ofReport, person, List.of(known.withOthers.disclosureReadBy(person, holder.reference)));
            if (expected == 404) {
                check(person, known, "/api/v1/cases/" + known.reference + "/identity", 404, cases);
                EveryWay.ACTS.forEach(act -> refused(person, known.reference, act));
                answered(404, person, known.withOthers.changedBy(person));
            }
        }
    }

    /** Who may read a case only because they broke the glass is shown no alert of it. */
    private void checkAlerts(String person, Known known, List<Known> cases) {
        for (Object alert : OwnersEyes.column(
                "SELECT a.id FROM alert a JOIN case_file c ON c.id = a.case_id WHERE c.reference = ?",
                known.reference)) {
            check(person, known, "/api/v1/alerts/" + alert, known.isListedTo(person) ? 200 : 404, cases);
        }
    }

    private static void answered(int expected, String person, List<Response> answers) {
        assertThat(answers).extracting(Response::statusCode).as(person).containsOnly(expected);
    }

    private Known holderOf(Known known) {
        return known.holder == known ? known : holderOf(known.holder);
    }

    private void check(String person, Known known, String path, int expected, List<Known> cases) {
        Response answer = as(person).get(path);
        assertThat(answer.statusCode()).as(person + " " + path).isEqualTo(expected);
        onlyTheirs(person, known, answer, cases);
    }

    /** Of another case nothing is suggested, linked or told to be part of this one that is not theirs too. */
    private void onlyTheirs(String person, Known read, Response answer, List<Known> cases) {
        Set<String> met = references(answer.asString());
        cases.stream()
                .filter(other -> other != read && !other.isListedTo(person))
                .forEach(other ->
                        assertThat(met).as(person + " reads " + read.reference).doesNotContain(other.reference));
    }

    private void refused(String person, String reference, String act) {
        Response answer = as(person)
                .header("If-Match", "*")
                .body(EveryWay.body(act, reference, people.idOf(person)))
                .post("/api/v1/cases/" + reference + act);
        assertThat(answer.statusCode()).as(person + " " + act).isEqualTo(404);
    }

    private void checkLists(String person, List<Known> cases, Set<String> before) {
        Set<String> listed = listedTo(person, cases);
        EveryWay.toAskForMany(person).forEach((way, answer) -> {
            assertThat(answer.statusCode()).as(person + " " + way).isEqualTo(200);
            Set<String> met = references(answer.asString());
            met.removeAll(before);
            assertThat(listed).as(person + " " + way).containsAll(met);
        });
        Set<String> met = references(as(person).get(EveryWay.QUEUE));
        cases.stream().filter(known -> known.holder != known).forEach(known -> listed.remove(known.reference));
        assertThat(met)
                .as(person + " finds all that they may see and that is no duplicate")
                .containsAll(listed);
    }

    /** The other cases of the same victim, as far as they are theirs. */
    private void checkRepeats(String person, List<Known> cases, Set<String> before) {
        List<Known> standing =
                cases.stream().filter(known -> known.holder == known).toList();
        for (Known known : standing.stream().filter(one -> one.isSeenBy(person)).toList()) {
            Set<String> others = listedTo(person, standing);
            others.remove(known.reference);
            Set<String> met = references(as(person).get("/api/v1/cases/" + known.reference + "/repeats?limit=200"));
            met.removeAll(before);
            assertThat(met).as(person + " beside " + known.reference).isEqualTo(others);
        }
    }

    private Set<String> listedTo(String person, List<Known> cases) {
        return cases.stream()
                .filter(known -> known.isListedTo(person))
                .map(known -> known.reference)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> references(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return references(answer.asString());
    }

    private static Set<String> references(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
