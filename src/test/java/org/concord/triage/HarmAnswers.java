package org.concord.triage;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.report.Harm;
import org.jspecify.annotations.Nullable;

/** The answers about harm one by one, so that a member added to {@link Harm} is tested without being thought of. */
final class HarmAnswers {

    private static final List<RecordComponent> ASKED = List.of(Harm.class.getRecordComponents());
    private static final Set<String> DENIALS = Set.of("false", "NONE", "UNKNOWN");

    private HarmAnswers() {}

    /** Written as "weapon=true injury=MINOR". */
    static Harm of(@Nullable String answers) {
        Harm harm = Harm.NOT_SAID;
        for (String answer : answers == null ? new String[0] : answers.split(" ")) {
            String[] nameAndValue = answer.split("=");
            RecordComponent asked = ASKED.stream()
                    .filter(one -> one.getName().equals(nameAndValue[0]))
                    .findAny()
                    .orElseThrow();
            harm = with(harm, asked, value(asked, nameAndValue[1]));
        }
        return harm;
    }

    /** Each answer as often given as not. */
    static Harm any(Random random) {
        Harm harm = Harm.NOT_SAID;
        for (RecordComponent asked : ASKED) {
            List<Object> values = values(asked);
            harm = random.nextBoolean() ? harm : with(harm, asked, values.get(random.nextInt(values.size())));
        }
        return harm;
    }

    /** Every way to answer one question more. */
    static Stream<Harm> oneMore(Harm harm) {
        return ASKED.stream().filter(asked -> answer(harm, asked) == null).flatMap(asked -> values(asked).stream()
                .map(value -> with(harm, asked, value)));
    }

    /** Every way to answer one question more with no, none or not known. */
    static Stream<Harm> oneDenialMore(Harm harm) {
        return ASKED.stream().filter(asked -> answer(harm, asked) == null).flatMap(asked -> values(asked).stream()
                .filter(value -> DENIALS.contains(value.toString()))
                .map(value -> with(harm, asked, value)));
    }

    private static Harm with(Harm harm, RecordComponent asked, Object value) {
        Object[] answers = ASKED.stream()
                .map(one -> one.equals(asked) ? value : answer(harm, one))
                .toArray();
        try {
            return (Harm) Harm.class.getDeclaredConstructors()[0].newInstance(answers);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object answer(Harm harm, RecordComponent asked) {
        try {
            return asked.getAccessor().invoke(harm);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object value(RecordComponent asked, String name) {
        return values(asked).stream()
                .filter(value -> value.toString().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static List<Object> values(RecordComponent asked) {
        Object[] constants = asked.getType().getEnumConstants();
        return constants == null ? List.of(true, false) : Arrays.asList(constants);
    }
}
