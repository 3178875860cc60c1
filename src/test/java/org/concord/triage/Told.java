package org.concord.triage;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.report.Harm;
import org.concord.report.PlaceType;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** Facts written as a line of a table: types "THREAT ARSON", place "HOME", harm "weapon=true injury=MINOR". */
final class Told {

    private static final RecordComponent[] ANSWERS = Harm.class.getRecordComponents();

    private static final String[] TYPES = {
        "PHYSICAL_ASSAULT", "SPITTING", "THREAT", "VERBAL_ABUSE", "INTIMIDATION", "HARASSMENT", "BULLYING",
        "PROPERTY_DAMAGE", "ARSON", "GRAFFITI", "LEAFLETS", "HATE_MAIL", "PHONE_ABUSE", "ONLINE_ABUSE", "DUMPING",
        "WORSHIP_ATTACK", "MATE_CRIME", "SEXUAL_ASSAULT", "MALICIOUS_COMPLAINT", "SERVICE_REFUSAL",
        "NEIGHBOUR_DISPUTE", "ROBBERY", "BURGLARY", "OTHER"
    };

    private Told() {}

    static Facts incident(@Nullable String types, @Nullable PlaceType place, @Nullable String harm) {
        return facts(ReportKind.HATE_INCIDENT, "", words(types), place, harm(harm));
    }

    static Facts incident(String narrative) {
        return facts(ReportKind.HATE_INCIDENT, narrative, Set.of(), null, Harm.NOT_SAID);
    }

    static Facts tension(String narrative, @Nullable String types, @Nullable String harm) {
        return facts(ReportKind.TENSION_OBSERVATION, narrative, words(types), null, harm(harm));
    }

    static Facts outOfArea(Facts facts) {
        return new Facts(
                facts.kind(),
                true,
                facts.narrative(),
                facts.strands(),
                facts.incidentTypes(),
                facts.placeType(),
                facts.harm());
    }

    static Facts withStrands(Facts facts, String... strands) {
        return new Facts(
                facts.kind(),
                facts.outOfArea(),
                facts.narrative(),
                Set.of(strands),
                facts.incidentTypes(),
                facts.placeType(),
                facts.harm());
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

    /** Anything that a report can tell, each answer as often given as not. */
    static Facts anything(Random random) {
        Set<String> types = Set.copyOf(random.ints(random.nextInt(3), 0, TYPES.length)
                .mapToObj(type -> TYPES[type])
                .toList());
        PlaceType place = random.nextBoolean() ? null : PlaceType.values()[random.nextInt(PlaceType.values().length)];
        String narrative = random.nextBoolean() ? "he had a knife" : "he shouted";
        Harm harm = Harm.NOT_SAID;
        for (RecordComponent answer : ANSWERS) {
            Object[] values = values(answer);
            harm = random.nextBoolean() ? harm : with(harm, answer, values[random.nextInt(values.length)]);
        }
        return facts(
                ReportKind.values()[random.nextInt(ReportKind.values().length)], narrative, types, place, harm);
    }

    /** Every way to say one thing more about harm. */
    static Stream<Harm> oneAnswerMore(Harm harm) {
        return Arrays.stream(ANSWERS)
                .filter(answer -> value(harm, answer) == null)
                .flatMap(answer -> Arrays.stream(values(answer)).map(value -> with(harm, answer, value)));
    }

    /** Every way to say of one thing more that it was not so, or not known. */
    static Stream<Harm> oneDenialMore(Harm harm) {
        return Arrays.stream(ANSWERS)
                .filter(answer -> value(harm, answer) == null)
                .flatMap(answer -> Arrays.stream(values(answer))
                        .filter(value -> Set.of("false", "NONE", "UNKNOWN").contains(value.toString()))
                        .map(value -> with(harm, answer, value)));
    }

    private static Harm harm(@Nullable String answers) {
        Harm harm = Harm.NOT_SAID;
        for (String answer : words(answers)) {
            String[] nameAndValue = answer.split("=");
            RecordComponent asked = Arrays.stream(ANSWERS)
                    .filter(one -> one.getName().equals(nameAndValue[0]))
                    .findAny()
                    .orElseThrow();
            Object value = Arrays.stream(values(asked))
                    .filter(one -> one.toString().equals(nameAndValue[1]))
                    .findAny()
                    .orElseThrow();
            harm = with(harm, asked, value);
        }
        return harm;
    }

    private static Harm with(Harm harm, RecordComponent asked, Object value) {
        Map<RecordComponent, Object> changed = new HashMap<>(Map.of(asked, value));
        Object[] all = Arrays.stream(ANSWERS)
                .map(answer -> changed.getOrDefault(answer, value(harm, answer)))
                .toArray();
        try {
            return (Harm) Harm.class.getDeclaredConstructors()[0].newInstance(all);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object value(Harm harm, RecordComponent answer) {
        try {
            return answer.getAccessor().invoke(harm);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object[] values(RecordComponent answer) {
        Object[] constants = answer.getType().getEnumConstants();
        return constants == null ? new Object[] {true, false} : constants;
    }
}
