package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of the form of a call: what is kept of it as a draft, and what they are called. Pure. */
final class CallFields {
    /** Of those complained about; the API takes more, but nobody tells of more on the telephone. */
    static final int SUBJECTS = 3;

    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("kind", "The kind of report"),
            Map.entry("narrative", "What happened"),
            Map.entry("types", "What kind of thing it was"),
            Map.entry("motivations", "Why they think it happened"),
            Map.entry("precision", "How exactly the time is known"),
            Map.entry("day", "The day"),
            Map.entry("time", "The time"),
            Map.entry("untilDay", "The day on which it ended"),
            Map.entry("untilTime", "The time at which it ended"),
            Map.entry("place", "Where it happened"),
            Map.entry("ward", "The ward"),
            Map.entry("postcode", "The postcode"),
            Map.entry("placeType", "The kind of place"),
            Map.entry("lat", "The latitude"),
            Map.entry("lon", "The longitude"),
            Map.entry("injury", "Whether anybody was hurt"),
            Map.entry("previous", "Whether it happened before"),
            Map.entry("role", "Who is calling"),
            Map.entry("identity", "How far they wish to be known"),
            Map.entry("name", "Their name"),
            Map.entry("email", "Their e-mail address"),
            Map.entry("phone", "Their telephone number"),
            Map.entry("language", "Their language"),
            Map.entry("channels", "How it is safe to reach them"),
            Map.entry("safeFrom", "The safe hours"),
            Map.entry("note", "What else is to be known for their safety"),
            Map.entry("police", "What the police may be told"),
            Map.entry("partners", "Who else may be told"),
            Map.entry("subjectName1", "The name of the first person"),
            Map.entry("subjectName2", "The name of the second person"),
            Map.entry("subjectName3", "The name of the third person"),
            Map.entry("subjectText1", "What the first person is like"),
            Map.entry("subjectText2", "What the second person is like"),
            Map.entry("subjectText3", "What the third person is like"));

    private static final List<String> UNLABELLED =
            List.of("ongoing", "harm", "victimKnows", "victimConsents", "support", "days", "safeTo", ActScreens.ONCE);

    private static final List<String> OF_A_SUBJECT = List.of("subjectName", "subjectText", "subjectIs", "subjectKnown");

    private CallFields() {}

    /** What was typed, and nothing else that a form might hold. */
    static Map<String, List<String>> typed(MultivaluedMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>();
        all().distinct().filter(form::containsKey).forEach(name -> {
            List<String> values =
                    form.get(name).stream().filter(one -> !one.isBlank()).toList();
            if (!values.isEmpty()) {
                typed.put(name, values);
            }
        });
        return typed;
    }

    static MultivaluedMap<String, String> form(Map<String, List<String>> typed) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        typed.forEach((name, values) -> form.addAll(name, values));
        return form;
    }

    private static Stream<String> all() {
        Stream<String> ofSubjects = IntStream.rangeClosed(1, SUBJECTS).boxed().flatMap(number -> OF_A_SUBJECT.stream()
                .map(name -> name + number));
        return Stream.of(LABELS.keySet().stream(), UNLABELLED.stream(), ofSubjects)
                .flatMap(names -> names);
    }
}
