package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was answered, page by page, in words. */
@ApplicationScoped
class SummaryViews {
    private final Questions questions;

    SummaryViews(Questions questions) {
        this.questions = questions;
    }

    /**
     * One answer.
     *
     * @param path of the page on which it can be changed
     */
    public record Row(String label, String text, boolean typed, String path) {}

    List<Row> of(Draft draft, PageWords words) {
        Answers answers = draft.answers();
        String files = draft.files().stream().map(KeptFile::name).collect(Collectors.joining("; "));
        Row added = new Row(
                words.of("page.evidence.title"),
                files.isEmpty() ? words.of("not-said") : files,
                false,
                Question.EVIDENCE.path());
        return Stream.concat(answered(answers, words), Stream.of(added)).toList();
    }

    private Stream<Row> answered(Answers answers, PageWords words) {
        return Stream.of(Question.values())
                .filter(question -> question.isAsked(answers))
                .flatMap(question -> questions.of(question, answers).stream()
                        .map(field -> new Row(
                                words.of("field." + field.name()),
                                said(field, answers, words).orElse(words.of("not-said")),
                                field.kind() == Field.Kind.LONG_TEXT,
                                question.path())));
    }

    private static Optional<String> said(Field field, Answers answers, PageWords words) {
        if (field.kind() == Field.Kind.DATE) {
            return CheckAnswers.date(answers).map(words::date);
        }
        String text = field.options().isEmpty()
                ? answers.text(field.name())
                : field.options().stream()
                        .filter(option -> !option.value().isEmpty() && answers.has(field.name(), option.value()))
                        .map(option -> QuestionViews.label(field, option, words))
                        .collect(Collectors.joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
