package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concord.EveryItem;

/**
 * What an act leaves in the audit trail, so that a page's can be laid beside what the API leaves of the same act. Ids, references and times
 * differ from one act to the next, and stand for themselves as {@code <id>}, {@code <reference>} and {@code <time>}.
 */
final class Twin {
    private Twin() {}

    /** @param subject what the entry is about: never the same twice, and so only whether it is a case */
    record Entry(String action, String actor, String subject, Map<String, Object> facts, boolean detailHeld) {}

    /** What the page did to one thing, beside what the API did to another of its kind. */
    static void assertSame(List<Entry> ofPage, List<Entry> ofApi) {
        assertThat(ofApi).as("what the API left").isNotEmpty();
        assertThat(ofPage).containsExactlyElementsOf(ofApi);
    }

    /** All that was ever done to one thing. */
    static List<Entry> all(String subject) {
        return entries(subject).stream()
                .map(Twin::entry)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** @param subject reference of a case, for example; what was there before the act is left out, and what the service does of itself at a moment of its own */
    static List<Entry> left(String subject, Runnable act) {
        Set<Object> before = entries(subject).stream().map(one -> one.get("id")).collect(Collectors.toSet());
        act.run();
        return entries(subject).stream()
                .filter(one -> !before.contains(one.get("id")))
                .filter(one -> !((String) one.get("actor")).startsWith("worker:"))
                .map(Twin::entry)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static List<Map<String, Object>> entries(String subject) {
        return EveryItem.of(cursor -> as("auditor")
                .queryParam("subject", subject)
                .queryParam("limit", 200)
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/api/v1/audit/entries"));
    }

    @SuppressWarnings("unchecked")
    private static Entry entry(Map<String, Object> one) {
        Map<String, Object> facts = new TreeMap<>();
        ((Map<String, Object>) one.get("facts"))
                .forEach((name, value) -> facts.put(name, without(String.valueOf(value))));
        return new Entry(
                (String) one.get("action"),
                (String) one.get("actor"),
                without((String) one.get("subject")),
                facts,
                (Boolean) one.get("detailHeld"));
    }

    private static String without(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("C[FR]-\\d\\d-[0-9A-Z]{5}-[0-9A-Z]{5}", "<reference>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
    }
}
