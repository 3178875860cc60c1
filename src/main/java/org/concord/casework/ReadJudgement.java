package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concord.access.CurrentActor;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what a person made of a case. A code that is not known is refused, never ignored. */
@ApplicationScoped
class ReadJudgement {
    private static final int MOST_CODES = 50;

    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final CaseworkConfig config;
    private final CurrentActor actor;

    ReadJudgement(Wards wards, Strands strands, IncidentTypes types, CaseworkConfig config, CurrentActor actor) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.config = config;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; 403 for a crime status by somebody who may not set it */
    Judgement read(AssessmentRequest request) {
        if (request.crimeStatus() != null && !saysCrime()) {
            throw Problem.FORBIDDEN.because("The crime status is not yours to set.");
        }
        Validation validation = new Validation().required(request.reason(), MoveRequest.LONGEST_REASON, "/reason");
        Set<Integer> added = codes(
                request.strandsAdded(),
                "/strandsAdded",
                code -> strands.byCode(code).map(Strand::id),
                validation);
        Set<Integer> typesNow = codes(
                request.incidentTypes(),
                "/incidentTypes",
                code -> types.byCode(code).map(IncidentType::id),
                validation);
        Optional<Ward> ward = Optional.ofNullable(request.wardCode()).flatMap(wards::byCode);
        validation.check(request.wardCode() == null || ward.isPresent(), "/wardCode", "is a ward of this authority");
        validation.refuseIfFailed();
        return new Judgement(
                request.severity(),
                request.crimeStatus(),
                added,
                request.incidentTypes() == null ? null : typesNow,
                ward.orElse(null),
                Objects.requireNonNull(request.reason()).strip());
    }

    /** Whether the caller is one of those who may say that it was a crime. */
    boolean saysCrime() {
        return config.crimeStatusRoles().stream().anyMatch(actor.get()::is);
    }

    private static Set<Integer> codes(
            @Nullable List<@Nullable String> said,
            String pointer,
            Function<String, Optional<Integer>> id,
            Validation validation) {
        Set<Integer> ids = new HashSet<>();
        List<@Nullable String> all = said == null ? List.of() : said;
        validation.check(all.size() <= MOST_CODES, pointer, "has at most %d codes".formatted(MOST_CODES));
        for (int i = 0; i < Math.min(all.size(), MOST_CODES); i++) {
            Optional<Integer> found = Optional.ofNullable(all.get(i)).flatMap(id);
            validation.check(found.isPresent(), pointer + "/" + i, "is a known code");
            found.ifPresent(ids::add);
        }
        return ids;
    }
}
