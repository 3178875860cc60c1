package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.jspecify.annotations.Nullable;

/** What a person puts right in a case beside its grade: where it lies, which decides who sees it, and of what it is. The trail keeps what was before. */
@ApplicationScoped
class CorrectedCodes {
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final AuditTrail trail;
    private final ObjectMapper json;

    CorrectedCodes(Wards wards, Strands strands, IncidentTypes types, AuditTrail trail, ObjectMapper json) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.trail = trail;
        this.json = json;
    }

    /** Where a case lies, and of what it is, by codes. */
    record Codes(@Nullable String ward, List<String> strands, List<String> incidentTypes) {

        private List<String> unlike(Codes other) {
            List<String> names = new ArrayList<>();
            if (!Objects.equals(ward, other.ward)) {
                names.add("ward");
            }
            if (!strands.equals(other.strands)) {
                names.add("strands");
            }
            if (!incidentTypes.equals(other.incidentTypes)) {
                names.add("incidentTypes");
            }
            return names;
        }
    }

    private record Change(Codes before, Codes after) {}

    Codes of(CaseFile file) {
        return new Codes(
                wards.codeOf(file.ward()),
                codes(file.codes().strands(), id -> strands.byId(id).code()),
                codes(file.codes().types(), id -> types.byId(id).code()));
    }

    /** Nothing, if all is as before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(CaseFile file, Codes before) {
        Codes after = of(file);
        if (!after.equals(before)) {
            List<String> changed = after.unlike(before);
            trail.append(new CaseEvent.CaseCorrected(file.reference(), changed, written(new Change(before, after))));
        }
    }

    private static List<String> codes(Collection<Integer> ids, IntFunction<String> code) {
        return ids.stream().map(code::apply).sorted().toList();
    }

    private String written(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
