package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a risk. */
@ApplicationScoped
class RiskForms {
    private static final int LONGEST_REASON = 2000;

    private final RiskQuestions questions;

    RiskForms(RiskQuestions questions) {
        this.questions = questions;
    }

    /** What somebody judges, before it is known whether one person suffices. */
    record Judged(
            Map<String, RiskAnswer> answers,
            RiskLevel answered,
            RiskLevel level,
            @Nullable String reason) {

        /** Below what the answers say: then two decide. */
        boolean isBelowAnswers() {
            return level.compareTo(answered) < 0;
        }
    }

    /**
     * @param before what holds now
     * @throws org.concord.platform.Refusal 400 with all that is wrong with the answers; or, as only they tell whether one is needed, with the reason
     */
    Judged read(RiskRequest request, Optional<AssessedRisk> before) {
        List<RiskQuestion> asked = questions.today();
        Map<String, RiskAnswer> answers = answers(asked, request.answers() == null ? Map.of() : request.answers());
        RiskLevel answered = RiskRule.level(asked, answers);
        RiskLevel level = Objects.requireNonNullElse(request.level(), answered);
        boolean lower = before.filter(risk -> level.compareTo(risk.level()) < 0).isPresent();
        if (request.reason() == null && level == answered && !lower) {
            return new Judged(answers, answered, level, null);
        }
        new Validation().required(request.reason(), LONGEST_REASON, "/reason").refuseIfFailed();
        return new Judged(
                answers,
                answered,
                level,
                Objects.requireNonNull(request.reason()).strip());
    }

    /** In the order in which they are asked. */
    private static Map<String, RiskAnswer> answers(List<RiskQuestion> asked, Map<String, @Nullable RiskAnswer> given) {
        Validation wrong = new Validation();
        asked.forEach(question -> wrong.check(
                given.get(question.code()) != null, "/answers/" + question.code(), "is needed: YES, NO or UNKNOWN"));
        Set<String> codes = asked.stream().map(RiskQuestion::code).collect(Collectors.toSet());
        wrong.check(codes.containsAll(given.keySet()), "/answers", "answers only what is asked today")
                .refuseIfFailed();
        Map<String, RiskAnswer> answers = new LinkedHashMap<>();
        asked.forEach(question -> answers.put(question.code(), Objects.requireNonNull(given.get(question.code()))));
        return answers;
    }
}
