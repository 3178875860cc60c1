package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.concord.casework.CaseView;
import org.concord.officer.OnDuty;
import org.jspecify.annotations.Nullable;

/** How a case is graded, in the words of the page on which that is confirmed or changed. */
@ApplicationScoped
class AssessedWords {
    private final OnDuty people;
    private final CaseLines lines;

    AssessedWords(OnDuty people, CaseLines lines) {
        this.people = people;
        this.lines = lines;
    }

    /**
     * @param judgedBy null while nobody has looked at what the rules propose
     * @param because each with its points
     */
    public record Graded(
            String grade,
            int score,
            List<Because> because,
            @Nullable String judgedBy,
            @Nullable String rationale,
            String at) {}

    public record Because(int points, String text) {}

    Graded of(CaseView view) {
        CaseView.AssessmentView held = view.assessment();
        UUID by = held.confirmedBy();
        return new Graded(
                Labels.of(held.severity()),
                held.score(),
                held.reasons().stream()
                        .map(one -> new Because(one.points(), one.because()))
                        .toList(),
                by == null ? null : people.names(List.of(by)).getOrDefault(by, "an officer"),
                held.rationale(),
                lines.moment(held.madeAt()));
    }

    /** The form as the case is graded now: sent with nothing but a reason, it confirms that. */
    static Form asItIs(CaseView view) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("severity", view.assessment().severity().name());
        fields.add("crimeStatus", view.assessment().crimeStatus().name());
        view.item().incidentTypes().forEach(type -> fields.add("incidentTypes", type));
        return new Form(fields, List.of());
    }
}
