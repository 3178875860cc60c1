package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.casework.SeenCase;
import org.concord.officer.OnDuty;

/** Shows how great the risk is, with what is asked and what is to be done. */
@ApplicationScoped
class RiskViews {
    private static final int SHOWN = 100;

    private final CaseRisks risks;
    private final RiskQuestions questions;
    private final OnDuty people;

    RiskViews(CaseRisks risks, RiskQuestions questions, OnDuty people) {
        this.risks = risks;
        this.questions = questions;
        this.people = people;
    }

    RiskView of(SeenCase file) {
        List<AssessedRisk> versions = risks.of(file.id(), SHOWN);
        List<RiskQuestion> asked = questions.today();
        if (versions.isEmpty()) {
            return new RiskView(file.reference(), 0, null, null, Map.of(), asked, List.of(), List.of());
        }
        AssessedRisk now = versions.getFirst();
        Map<UUID, String> names = people.names(versions.stream()
                .flatMap(risk -> Stream.of(risk.by().officer(), risk.by().second()))
                .filter(Objects::nonNull)
                .toList());
        return new RiskView(
                file.reference(),
                now.version(),
                now.level(),
                now.answered(),
                now.answers(),
                asked,
                questions.actionsAt(now.level()),
                versions.stream().map(risk -> version(risk, names)).toList());
    }

    private static RiskView.RiskVersionView version(AssessedRisk risk, Map<UUID, String> names) {
        AssessedRisk.By by = risk.by();
        UUID second = by.second();
        return new RiskView.RiskVersionView(
                risk.version(),
                risk.level(),
                risk.answered(),
                risk.answers(),
                by.reason(),
                PersonView.of(by.officer(), names),
                second == null ? null : PersonView.of(second, names),
                by.at());
    }
}
