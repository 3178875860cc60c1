package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;

/** Counts the cases that somebody asks for, and names what is counted. */
@ApplicationScoped
class CaseFigures {
    private final CaseCounts counts;
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;

    CaseFigures(CaseCounts counts, Wards wards, Strands strands, IncidentTypes types) {
        this.counts = counts;
        this.wards = wards;
        this.strands = strands;
        this.types = types;
    }

    CaseSummary of(CaseSelection cases) {
        return CaseSummary.of(counts.of(cases), wards, strands, types);
    }
}
