package org.concord.triage;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.report.Harm;
import org.concord.report.PlaceType;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** Facts as a line of a table: types "THREAT ARSON", place HOME, harm "weapon=true injury=MINOR"; null = not said. */
final class Told {

    private static final String[] TYPES = ("PHYSICAL_ASSAULT SPITTING THREAT VERBAL_ABUSE INTIMIDATION HARASSMENT"
                    + " BULLYING PROPERTY_DAMAGE ARSON GRAFFITI LEAFLETS HATE_MAIL PHONE_ABUSE ONLINE_ABUSE DUMPING"
                    + " WORSHIP_ATTACK MATE_CRIME SEXUAL_ASSAULT MALICIOUS_COMPLAINT SERVICE_REFUSAL"
                    + " NEIGHBOUR_DISPUTE ROBBERY BURGLARY OTHER")
            .split(" ");

    private Told() {}

    static Facts incident(@Nullable String types, @Nullable PlaceType place, @Nullable String harm) {
        Set<String> codes = types == null ? Set.of() : Set.of(types.split(" "));
        return new Facts(ReportKind.HATE_INCIDENT, false, "", Set.of("RACE"), codes, place, HarmAnswers.of(harm));
    }

    static Facts inWords(String narrative) {
        return inWords(narrative, Harm.NOT_SAID);
    }

    static Facts inWords(String narrative, Harm harm) {
        return new Facts(ReportKind.HATE_INCIDENT, false, narrative, Set.of("RACE"), Set.of(), null, harm);
    }

    static Facts tension(@Nullable String types, @Nullable String harm) {
        Facts incident = incident(types, PlaceType.HOME, harm);
        return new Facts(
                ReportKind.TENSION_OBSERVATION,
                false,
                "talk of a knife",
                Set.of(),
                incident.incidentTypes(),
                PlaceType.HOME,
                incident.harm());
    }

    static Facts anything(Random random) {
        return new Facts(
                any(ReportKind.values(), random),
                random.nextInt(10) == 0,
                random.nextBoolean() ? "he had a knife" : "he shouted",
                Set.of("RACE"),
                random.ints(random.nextInt(4), 0, TYPES.length)
                        .mapToObj(type -> TYPES[type])
                        .collect(Collectors.toSet()),
                random.nextBoolean() ? null : any(PlaceType.values(), random),
                HarmAnswers.any(random));
    }

    static Facts withHarm(Facts facts, Harm harm) {
        return new Facts(
                facts.kind(),
                facts.outOfArea(),
                facts.narrative(),
                facts.strands(),
                facts.incidentTypes(),
                facts.placeType(),
                harm);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
