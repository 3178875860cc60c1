package org.concord.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries about what there is one of, whose version counts on from one act to the next. */
final class Versionless {
    private Versionless() {}

    static void assertSame(List<Twin.Entry> ofPage, List<Twin.Entry> ofApi) {
        Twin.assertSame(plain(ofPage), plain(ofApi));
    }

    private static List<Twin.Entry> plain(List<Twin.Entry> entries) {
        return entries.stream()
                .map(entry -> {
                    Map<String, Object> facts = new TreeMap<>(entry.facts());
                    facts.computeIfPresent("version", (name, value) -> "<version>");
                    return new Twin.Entry(entry.action(), entry.actor(), entry.subject(), facts, entry.detailHeld());
                })
                .toList();
    }
}
