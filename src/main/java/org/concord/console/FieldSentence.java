package org.concord.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form, as a sentence. The details of the contract say of a field what it is when it is right (“is a day”),
 * which nobody in front of a form could take for a complaint: here it is said what to do. Pure.
 *
 * @param name of the field
 * @param label what it is called in a sentence, such as “The reason” or “Who does it”
 * @param typed what stands in it; null if no such field was sent
 */
record FieldSentence(String name, String label, @Nullable String typed) {
    private static final Pattern NEEDED = Pattern.compile("(?:is|are) needed(.*)|has to be chosen(.*)");
    private static final Pattern AND_LENGTH = Pattern.compile("is needed and has 1 to (\\d+) characters");
    private static final Pattern CODES = Pattern.compile(".*(?:[A-Z]{2}|choose|true or false).*");
    private static final Pattern NUMBER = Pattern.compile("\\d{4,9}");
    private static final Pattern OWN_ARTICLE = Pattern.compile(
            "(?:the|your|their|this|these|an?|who|whom|whose|what|how|why|whether|which|when|where|by|to) .*|.*(?<![su])s");

    /** Of one that was sent in these fields; without a label, its place is told. */
    static String of(String name, String label, Map<String, List<String>> fields, String detail) {
        List<String> sent = fields.get(name);
        return new FieldSentence(name, label, sent == null ? null : String.join("", sent)).of(detail);
    }

    /** Of something in a document; places in lists are counted from one. */
    static String at(String pointer, String detail) {
        String place = Stream.of(pointer.replaceFirst("^[/#]", "").split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.matches("\\d{1,6}") ? String.valueOf(Integer.parseInt(part) + 1) : part)
                .collect(Collectors.joining(" › "));
        return place.isEmpty() ? detail : "“" + place + "” " + FieldWords.predicate(detail);
    }

    String of(String detail) {
        if (Character.isUpperCase(detail.codePointAt(0))) {
            return detail; // a page's own sentence
        }
        if (label.endsWith(",")) {
            return label + " " + detail;
        }
        String whole = FieldWords.sentence(detail);
        if (whole != null) {
            return whole;
        }
        Matcher needed = NEEDED.matcher(detail);
        boolean tooLong =
                typed != null && !typed.isBlank() && AND_LENGTH.matcher(detail).matches();
        if (needed.matches() && !tooLong) {
            return asked(needed);
        }
        return FieldWords.isOfList(detail) ? "Choose " + named() + " from the list" : said(detail);
    }

    private String said(String detail) {
        String predicate = FieldWords.predicate(detail);
        boolean asks =
                typed != null && typed.isBlank() && predicate.startsWith("must ") && !predicate.startsWith("must not ");
        return asks ? ask(FieldWords.isChosen(name)) : label + " " + grouped(predicate);
    }

    private String asked(MatchResult needed) {
        String more = needed.group(1);
        if (more == null) {
            return ask(true) + needed.group(2).replaceFirst("^; ", ". ");
        }
        String ask = ask(FieldWords.isChosen(name) || CODES.matcher(more).matches());
        if (more.startsWith(" unless ")) {
            return ask + "," + more;
        }
        if (more.startsWith(" with ")) {
            return ask + " as well as "
                    + more.substring(" with ".length()).replace("“", "the ").replace("”", "");
        }
        return more.equals(" in full") ? ask + more : ask;
    }

    private String ask(boolean chosen) {
        return (chosen ? "Choose " : "Enter ") + named();
    }

    /** The label within a sentence. */
    private String named() {
        boolean capitals = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        String text = capitals ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        if (text.startsWith("“") || OWN_ARTICLE.matcher(text).matches()) {
            return text;
        }
        return (text.matches("(?:first|last) .*") ? "the " : text.matches("[aeiou].*") ? "an " : "a ") + text;
    }

    private static String grouped(String sentence) {
        return sentence.contains(" characters")
                ? NUMBER.matcher(sentence)
                        .replaceAll(number -> "%,d".formatted(Integer.parseInt(Objects.requireNonNull(number.group()))))
                : sentence;
    }
}
