package org.concord.triage;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concord.report.Harm;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PreviousIncidents;
import org.jspecify.annotations.Nullable;

/** The words that rules are written in. Each holds only for what was said: an answer not given holds for nothing. */
final class Clause {

    private Clause() {}

    /** Answered with yes. */
    static Predicate<Facts> told(Function<Harm, @Nullable Boolean> answer) {
        return facts -> Boolean.TRUE.equals(answer.apply(facts.harm()));
    }

    static Predicate<Facts> injury(Injury injury) {
        return facts -> facts.harm().injury() == injury;
    }

    static Predicate<Facts> before(PreviousIncidents times) {
        return facts -> facts.harm().previousIncidents() == times;
    }

    /** Of any of these incident types. */
    static Predicate<Facts> type(String... codes) {
        Set<String> any = Set.of(codes);
        return facts -> !Collections.disjoint(any, facts.incidentTypes());
    }

    static Predicate<Facts> at(PlaceType place) {
        return facts -> facts.placeType() == place;
    }

    /** Something was damaged, whichever way that was told. */
    static Predicate<Facts> damage() {
        return told(Harm::propertyDamage).or(type("PROPERTY_DAMAGE", "GRAFFITI", "ARSON"));
    }
}
