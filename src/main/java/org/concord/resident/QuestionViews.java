package org.concord.resident;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts a page's fields, what was answered and what is wrong with it into words. For somebody under 18 the simpler ones, where there are any. */
final class QuestionViews {
    private static final int DATE_PARTS = 3;

    private final PageWords words;
    private final Answers answers;
    private final List<Wrong> wrong;

    private QuestionViews(PageWords words, Answers answers, List<Wrong> wrong) {
        this.words = words;
        this.answers = answers;
        this.wrong = wrong;
    }

    static QuestionView of(Question question, List<Field> fields, Answers answers, List<Wrong> wrong, PageWords words) {
        QuestionViews views = new QuestionViews(words, answers, wrong);
        String page = "page." + question.path();
        return new QuestionView(
                views.say(page + ".title"),
                Stream.of(".lead", ".lead2", ".lead3")
                        .flatMap(part -> views.find(page + part).stream())
                        .toList(),
                fields.stream().map(views::field).toList(),
                fields.size() == 1,
                errors(fields, wrong, words));
    }

    /** Of fields beside the questions of the form. */
    static List<QuestionView.FieldView> of(List<Field> fields, Answers answers, List<Wrong> wrong, PageWords words) {
        QuestionViews views = new QuestionViews(words, answers, wrong);
        return fields.stream().map(views::field).toList();
    }

    /** What is wrong, as the summary says it. */
    static List<QuestionView.ErrorView> errors(List<Field> fields, List<Wrong> wrong, PageWords words) {
        return wrong.stream()
                .map(one -> new QuestionView.ErrorView(idOf(one.field(), fields), words.of(one.why())))
                .toList();
    }

    /** The input that a person's cursor is to go to. */
    private static String idOf(String field, List<Field> fields) {
        return fields.stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .map(one -> switch (one.kind()) {
                    case RADIOS, CHECKBOXES -> field + "-1";
                    case DATE -> field + "-day";
                    case SELECT, TEXT, POSTCODE, EMAIL, PHONE, TIME, LONG_TEXT -> field;
                })
                .orElse(field);
    }

    /** How an option of a field is called. */
    static String label(Field field, Field.Option option, PageWords words) {
        String key = "option." + field.name() + "." + (option.value().isEmpty() ? "none" : option.value());
        return words.find(key).or(() -> Optional.ofNullable(option.label())).orElseGet(() -> words.of("option.none"));
    }

    private QuestionView.FieldView field(Field field) {
        return new QuestionView.FieldView(
                field.name(),
                field.kind().name(),
                say("field." + field.name()),
                find("field." + field.name() + ".hint").orElse(null),
                wrong.stream()
                        .filter(one -> one.field().equals(field.name()))
                        .map(one -> words.of(one.why()))
                        .findFirst()
                        .orElse(null),
                answers.all(field.name()).stream().findFirst().orElse(""),
                IntStream.range(0, field.options().size())
                        .mapToObj(i -> option(field, i))
                        .toList(),
                field.kind() == Field.Kind.DATE ? parts(field) : List.of(),
                !field.needed(),
                field.longest());
    }

    private QuestionView.OptionView option(Field field, int i) {
        Field.Option option = field.options().get(i);
        return new QuestionView.OptionView(
                field.name() + "-" + (i + 1),
                option.value(),
                label(field, option, words),
                words.find("option." + field.name() + "." + option.value() + ".hint")
                        .orElse(null),
                !option.value().isEmpty() && answers.has(field.name(), option.value()));
    }

    private List<QuestionView.PartView> parts(Field field) {
        List<String> inputs = field.inputs();
        return IntStream.range(0, DATE_PARTS)
                .mapToObj(i -> new QuestionView.PartView(
                        inputs.get(i),
                        words.of(List.of("date.day", "date.month", "date.year").get(i)),
                        answers.text(inputs.get(i)),
                        i < 2 ? 2 : 4))
                .toList();
    }

    private String say(String key) {
        return find(key).orElseGet(() -> words.of(key));
    }

    private Optional<String> find(String key) {
        return (answers.is("age", "UNDER_18") ? words.find("young." + key) : Optional.<String>empty())
                .or(() -> words.find(key));
    }
}
