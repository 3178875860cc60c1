package org.concord.triage;

import java.util.Set;
import org.concord.report.Harm;
import org.concord.report.PlaceType;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * All that triage knows of a report: nothing about who tells it or who was hurt.
 *
 * @param narrative read for words of violence only, which are no more than a hint
 * @param strands codes; no rule weighs one strand against another
 * @param incidentTypes codes; one that no rule knows scores nothing
 * @param placeType null = not said
 */
public record Facts(
        ReportKind kind,
        boolean outOfArea,
        String narrative,
        Set<String> strands,
        Set<String> incidentTypes,
        @Nullable PlaceType placeType,
        Harm harm) {

    public Facts {
        strands = Set.copyOf(strands);
        incidentTypes = Set.copyOf(incidentTypes);
    }

    /** The same report with none but its answers about harm. */
    Facts harmAlone() {
        return new Facts(kind, outOfArea, "", Set.of(), Set.of(), null, harm);
    }
}
