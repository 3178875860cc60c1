package org.concord.console;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.referral.RiskAnswer;
import org.concord.referral.RiskLevel;
import org.concord.referral.RiskQuestion;
import org.concord.referral.RiskQuestions;
import org.concord.referral.RiskRule;
import org.jspecify.annotations.Nullable;

/** How great a risk is, what was asked and what was answered, in words. The questions are read once for a page, whatever it shows of them. */
@RequestScoped
class RiskWords {
    private final RiskQuestions questions;
    private @Nullable List<RiskQuestion> asked;

    RiskWords(RiskQuestions questions) {
        this.questions = questions;
    }

    /** A question and its answer. */
    public record Said(String question, String answer) {}

    /**
     * What answers say.
     *
     * @param word of the level
     * @param because the gravest of them, which decide; none of a low risk
     */
    public record Proposed(String word, List<Said> because) {}

    /** Those that are asked today, in their order. */
    List<RiskQuestion> asked() {
        List<RiskQuestion> now = asked;
        if (now == null) {
            now = questions.today();
            asked = now;
        }
        return now;
    }

    static String word(RiskLevel level) {
        return TimelineWords.risk(level.name());
    }

    static String of(RiskAnswer answer) {
        return switch (answer) {
            case YES -> "Yes";
            case NO -> "No";
            case UNKNOWN -> "Not known";
        };
    }

    /** Of what was answered all, also what is not asked any more: that by its code. */
    List<Said> said(Map<String, RiskAnswer> answers) {
        Set<String> known = asked().stream().map(RiskQuestion::code).collect(Collectors.toSet());
        return Stream.concat(
                        asked().stream()
                                .filter(question -> answers.containsKey(question.code()))
                                .map(question -> said(question, answers)),
                        answers.entrySet().stream()
                                .filter(one -> !known.contains(one.getKey()))
                                .map(one -> new Said(ActLabels.inWords(one.getKey()), of(one.getValue()))))
                .toList();
    }

    /** Those answers that by themselves lead to this level. */
    List<Said> because(Map<String, RiskAnswer> answers, RiskLevel level) {
        return asked().stream()
                .filter(question -> level != RiskLevel.LOW
                        && answers.containsKey(question.code())
                        && question.levelOf(answers.get(question.code())) == level)
                .map(question -> said(question, answers))
                .toList();
    }

    /** Null until every question has its answer. */
    @Nullable
    Proposed proposed(Map<String, RiskAnswer> answers) {
        if (!asked().stream().allMatch(question -> answers.containsKey(question.code()))) {
            return null;
        }
        RiskLevel level = RiskRule.level(asked(), answers);
        return new Proposed(word(level), because(answers, level));
    }

    /** What a proposal says that waits for a second officer. */
    List<ProposalFacts.Fact> facts(JsonNode kept) {
        Map<String, RiskAnswer> answers = new LinkedHashMap<>();
        kept.properties().forEach(one -> {
            if (Stream.of(RiskAnswer.values())
                    .anyMatch(answer -> answer.name().equals(one.getValue().asText()))) {
                answers.put(one.getKey(), RiskAnswer.valueOf(one.getValue().asText()));
            }
        });
        List<ProposalFacts.Fact> facts = new ArrayList<>();
        Proposed proposed = proposed(answers);
        if (proposed != null) {
            facts.add(new ProposalFacts.Fact(
                    "What the answers say", ActionLabels.sentence(proposed.word()) + because(proposed)));
        }
        return facts;
    }

    private static String because(Proposed proposed) {
        return proposed.because().stream()
                .map(one -> one.question() + " " + one.answer() + ".")
                .collect(Collectors.joining(" ", proposed.because().isEmpty() ? "" : ". ", ""));
    }

    private static Said said(RiskQuestion question, Map<String, RiskAnswer> answers) {
        return new Said(question.text(), of(answers.get(question.code())));
    }
}
