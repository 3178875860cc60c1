package org.concord.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.report.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before anybody contacts a reporter or tells others: in sentences that forbid where something is forbidden. Pure.
 *
 * @param reports to which it all applies
 * @param who how far the reporter is known
 * @param tell whom we may tell what
 * @param contact how they may be reached without danger
 */
public record Safeguards(List<String> reports, String who, List<String> tell, List<String> contact) {
    private static final Map<String, String> DAYS = Map.of(
            "MON", "Monday",
            "TUE", "Tuesday",
            "WED", "Wednesday",
            "THU", "Thursday",
            "FRI", "Friday",
            "SAT", "Saturday",
            "SUN", "Sunday");

    static Safeguards of(ReportView report) {
        return new Safeguards(
                List.of(report.reference()),
                who(report.identity()),
                tell(report.consent()),
                contact(report.contactSafety()));
    }

    /** What is the same for several is said once. */
    static List<Safeguards> together(List<Safeguards> each) {
        Map<Safeguards, List<String>> same = new LinkedHashMap<>();
        each.forEach(one -> same.computeIfAbsent(
                        new Safeguards(List.of(), one.who(), one.tell(), one.contact()), first -> new ArrayList<>())
                .addAll(one.reports()));
        return same.entrySet().stream()
                .map(one -> new Safeguards(
                        List.copyOf(one.getValue()),
                        one.getKey().who(),
                        one.getKey().tell(),
                        one.getKey().contact()))
                .toList();
    }

    private static String who(ReportView.IdentityView identity) {
        return switch (identity.identity()) {
            case ANONYMOUS ->
                "The reporter is anonymous. Do not try to find out who they are. They can be reached in the thread alone."
                        + held(identity.held(), "Details of the place or of those complained about", "");
            case CONFIDENTIAL ->
                "The reporter’s identity is confidential." + held(identity.held(), "Details", " No details are held.");
            case NAMED -> "The reporter gave their name." + held(identity.held(), "Details", " No details are held.");
        };
    }

    private static String held(boolean held, String what, String otherwise) {
        return held
                ? " %s are held apart from the case, and asked for through a custodian.".formatted(what)
                : otherwise;
    }

    private static List<String> tell(ReportView.ConsentView consent) {
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (consent.police()) {
                    case NO -> "Do not tell the police.";
                    case WITHOUT_IDENTITY -> "The police may be told what happened, but not who reported it.";
                    case NAMED -> "The police may be told, with the reporter’s name.";
                    case ALREADY_REPORTED ->
                        "The reporter has told the police already. That is no leave to tell them more.";
                });
        lines.add(
                consent.partners().isEmpty()
                        ? "Do not tell any partner organisation."
                        : "Partners who may be told: %s. No others."
                                .formatted(consent.partners().stream()
                                        .sorted()
                                        .map(ReportLabels::of)
                                        .collect(Collectors.joining(", "))));
        lines.add(support(consent.support()));
        return List.copyOf(lines);
    }

    private static String support(@Nullable Boolean wanted) {
        if (wanted == null) {
            return "Whether they want support was not said.";
        }
        return wanted ? "They want support." : "They do not want support.";
    }

    static List<String> contact(ReportView.@Nullable ContactSafetyView safety) {
        if (safety == null) {
            return List.of("How to reach them safely was not said. Write in the thread, and ask there.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                safety.safeChannels().isEmpty()
                        ? "No way of contact is safe but the thread."
                        : "Safe ways: %s."
                                .formatted(safety.safeChannels().stream()
                                        .map(ReportLabels::of)
                                        .collect(Collectors.joining(", "))));
        safety.safeHours().forEach(hours -> lines.add("Safe hours: " + hours(hours) + "."));
        if (safety.noteHeld()) {
            lines.add(
                    "There is a note on safe contact, held with their details. Do not call or write before it was read.");
        }
        lines.add("Never contact in any other way.");
        return List.copyOf(lines);
    }

    private static String hours(ReportView.SafeHoursView hours) {
        String days =
                hours.days().stream().map(day -> DAYS.getOrDefault(day, day)).collect(Collectors.joining(", "));
        return "%s from %s to %s".formatted(days, hours.from(), hours.to());
    }
}
