package org.concord.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concord.platform.FieldError;
import org.concord.platform.Refusal;

/** What a report was refused for, said of the fields of the form of a call. Pure. */
final class CallProblems {
    private static final Pattern SUBJECT = Pattern.compile("/subjects/(\\d+)/(name|description)");

    /** By how the pointer begins; the longer first. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("/occurred/from", "/day"),
            Map.entry("/occurred/to", "/untilDay"),
            Map.entry("/occurred", "/precision"),
            Map.entry("/place/description", "/place"),
            Map.entry("/place/wardCode", "/ward"),
            Map.entry("/place/postcode", "/postcode"),
            Map.entry("/place/point", "/lat"),
            Map.entry("/incidentTypes", "/types"),
            Map.entry("/onBehalf", "/role"),
            Map.entry("/reporter/contactSafety/note", "/note"),
            Map.entry("/reporter/contactSafety/safeHours", "/safeFrom"),
            Map.entry("/reporter/contactSafety", "/channels"),
            Map.entry("/reporter/name", "/name"),
            Map.entry("/reporter/email", "/email"),
            Map.entry("/reporter/phone", "/phone"),
            Map.entry("/reporter/language", "/language"),
            Map.entry("/consent/partners", "/partners"));

    /** Where the words of the contract speak to programs. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("is needed; precision UNKNOWN is fine", "has to be chosen; “Not known” is fine"),
            Map.entry(
                    "is needed unless precision is UNKNOWN or ONGOING", "is needed unless it goes on or is not known"),
            Map.entry("is not before from, which it needs", "Enter when it began, and an end that is not before that"),
            Map.entry("has at least one for a HATE_INCIDENT; UNKNOWN is fine", "has to be chosen; “Not known” is fine"),
            Map.entry(
                    "is not taken with an anonymous report; choose CONFIDENTIAL or NAMED, or leave it out",
                    "is not taken from somebody who stays anonymous: choose how far they wish to be known, or leave it out"),
            Map.entry(
                    "is for a THIRD_PARTY who reports for somebody else",
                    "Choose that the caller speaks for somebody else, or leave out what that person knows and agrees to"));

    private CallProblems() {}

    /** Does it; what it is refused for is said in the words of the page. */
    static void inWords(MultivaluedMap<String, String> form, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            throw refusal.problem()
                    .because(refusal.errors().stream()
                            .map(error -> new FieldError(field(error.pointer(), form), words(error.detail())))
                            .toList());
        }
    }

    private static String field(String pointer, MultivaluedMap<String, String> form) {
        Matcher subject = SUBJECT.matcher(pointer);
        if (subject.matches()) {
            int number = numbers(form).get(Integer.parseInt(subject.group(1)));
            return (subject.group(2).equals("name") ? "/subjectName" : "/subjectText") + number;
        }
        return FIELDS.stream()
                .filter(one -> pointer.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(pointer);
    }

    /** Of the people complained about of whom anything is told. */
    private static List<Integer> numbers(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return IntStream.rangeClosed(1, CallFields.SUBJECTS)
                .filter(number -> CallSubjects.one(typed, number) != null)
                .boxed()
                .toList();
    }

    private static String words(String detail) {
        return WORDS.stream()
                .filter(one -> one.getKey().equals(detail))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(detail);
    }
}
