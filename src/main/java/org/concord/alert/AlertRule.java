package org.concord.alert;

import java.util.List;
import java.util.Set;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/**
 * Which cases it is for, and who hears of them. Pure.
 *
 * @param quiet whether it waits while those who are told have their quiet hours
 * @param digest whether it goes out with others of its kind, a few times a day
 */
record AlertRule(String name, When when, List<Rung> ladder, boolean quiet, boolean digest) {

    /** Which hours a rule is for. */
    enum Hours {
        ANY,
        WORKING,
        OUT_OF_HOURS
    }

    /** An empty set is every one. Wards, strands and types are ids; a case without any strand or type matches only rules that name none. */
    record When(
            Set<Integer> wards,
            Set<Integer> strands,
            Set<Integer> types,
            Set<Severity> severities,
            Set<Category> categories,
            Hours hours) {

        boolean holds(NewCase about, boolean working) {
            return isIn(hours, working)
                    && (severities.isEmpty() || severities.contains(about.severity()))
                    && (categories.isEmpty() || categories.contains(about.category()))
                    && (wards.isEmpty() || about.ward() != null && wards.contains(about.ward()))
                    && (strands.isEmpty() || strands.stream().anyMatch(about.strands()::contains))
                    && (types.isEmpty() || types.stream().anyMatch(about.types()::contains));
        }

        /** Whether it is for every such case, wherever and of whatever kind. */
        boolean catchesAll(Severity severity, boolean working) {
            return wards.isEmpty()
                    && strands.isEmpty()
                    && types.isEmpty()
                    && categories.isEmpty()
                    && (severities.isEmpty() || severities.contains(severity))
                    && isIn(hours, working);
        }

        private static boolean isIn(Hours hours, boolean working) {
            return switch (hours) {
                case ANY -> true;
                case WORKING -> working;
                case OUT_OF_HOURS -> !working;
            };
        }
    }

    AlertRule {
        ladder = List.copyOf(ladder);
    }
}
