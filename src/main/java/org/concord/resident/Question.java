package org.concord.resident;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pages of the form, in their order: gentle first, what hurts later, who somebody is at the very end. Which of them are asked follows
 * from what was answered before.
 */
enum Question {
    SAFETY(Question::always),
    KIND(Question::always),
    AGE(Question::always),
    ROLE(Question::ofAnIncident),
    BEHALF(answers -> ofAnIncident(answers) && answers.is("role", "THIRD_PARTY")),
    WHAT(Question::always),
    WHEN(Question::always),
    WHERE(Question::always),
    PLACE_TYPE(Question::ofAnIncident),
    TYPE(Question::ofAnIncident),
    WHY(Question::always),
    HARM(Question::ofAnIncident),
    AGAIN(Question::ofAnIncident),
    WHO(Question::ofAnIncident),
    TOLD(Question::ofAnIncident),
    YOU(Question::always),
    CONTACT(Question::notAnonymous),
    SAFE(Question::notAnonymous),
    CONSENT(Question::ofAnIncident),
    EVIDENCE(Question::always);

    private final Predicate<Answers> asked;

    Question(Predicate<Answers> asked) {
        this.asked = asked;
    }

    static Optional<Question> at(String path) {
        return Stream.of(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** Last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isAsked(Answers answers) {
        return asked.test(answers);
    }

    /** Empty after the last: what was answered is checked then. */
    Optional<Question> next(Answers answers) {
        return Stream.of(values())
                .filter(one -> one.ordinal() > ordinal() && one.isAsked(answers))
                .findFirst();
    }

    Optional<Question> before(Answers answers) {
        return Stream.of(values())
                .filter(one -> one.ordinal() < ordinal() && one.isAsked(answers))
                .reduce((one, later) -> later);
    }

    private static boolean always(Answers answers) {
        return true;
    }

    private static boolean ofAnIncident(Answers answers) {
        return !answers.is("kind", "TENSION_OBSERVATION");
    }

    private static boolean notAnonymous(Answers answers) {
        return answers.is("identity", "CONFIDENTIAL") || answers.is("identity", "NAMED");
    }
}
