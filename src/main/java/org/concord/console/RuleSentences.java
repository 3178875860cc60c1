package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.alert.LadderDuty;
import org.concord.alert.RulesDocument;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.jspecify.annotations.Nullable;

/** Each alert rule as a few plain sentences. What is kept has been read before, and so can be read. */
@ApplicationScoped
class RuleSentences {
    private final AdministrationWords words;
    private final IncidentTypes types;

    RuleSentences(AdministrationWords words, IncidentTypes types) {
        this.words = words;
        this.types = types;
    }

    /** @param cases which it is for */
    public record Rule(String name, List<String> cases, List<String> steps, String when) {}

    List<Rule> rules(RulesDocument document) {
        return all(document.rules()).stream().map(this::rule).toList();
    }

    static List<String> quiet(RulesDocument document) {
        return all(document.quietHours()).stream()
                .map(one -> "%s: %s to %s%s"
                        .formatted(
                                duty(Objects.requireNonNull(one.duty())),
                                one.from(),
                                one.to(),
                                Boolean.TRUE.equals(one.daysOff()) ? ", and days that are no working days" : ""))
                .toList();
    }

    static List<String> other(RulesDocument document) {
        List<String> said = new ArrayList<>();
        List<String> digests = all(document.digestAt());
        if (!digests.isEmpty()) {
            said.add("Digests go out on working days at " + String.join(", ", digests) + ".");
        }
        if (document.foldWithin() != null) {
            said.add("A case of low severity joins an alert of its ward and strands that was raised within the last "
                    + length(document.foldWithin(), "") + ".");
        }
        if (document.cityFromWards() != null && document.cityFromWards() > 0) {
            said.add("Tension from %d wards within that time makes one alert of the city."
                    .formatted(document.cityFromWards()));
        }
        return said;
    }

    private Rule rule(RulesDocument.Rule rule) {
        List<String> cases = new ArrayList<>();
        add(cases, "", rule.severities(), AdministrationLabels::of);
        add(cases, "Category: ", rule.categories(), AdministrationLabels::of);
        add(cases, "Wards: ", rule.wards(), words::ward);
        add(cases, "Strands: ", rule.strands(), words::strand);
        add(cases, "Types: ", rule.incidentTypes(), this::type);
        cases.add(
                switch (String.valueOf(rule.hours())) {
                    case "WORKING" -> "In working hours";
                    case "OUT_OF_HOURS" -> "Out of hours";
                    default -> "At any hour";
                });
        String when = (Boolean.TRUE.equals(rule.quiet()) ? "After quiet hours" : "At once")
                + (Boolean.TRUE.equals(rule.digest()) ? ", in a digest" : "");
        return new Rule(
                Objects.requireNonNullElse(rule.name(), ""),
                cases,
                all(rule.ladder()).stream().map(RuleSentences::step).toList(),
                when);
    }

    private static String step(RulesDocument.Step step) {
        String working = "WORKING".equals(String.valueOf(step.time())) ? "working " : "";
        return "%s, by %s: %s to answer"
                .formatted(
                        all(step.duties()).stream().map(RuleSentences::duty).collect(Collectors.joining(" and ")),
                        all(step.channels()).stream()
                                .map(channel -> AdministrationLabels.of(channel).toLowerCase(Locale.UK))
                                .collect(Collectors.joining(", ")),
                        length(String.valueOf(step.acknowledgeWithin()), working));
    }

    private static String duty(LadderDuty duty) {
        return switch (duty) {
            case OFFICER -> "Officer on duty";
            case DEPUTY -> "Deputy";
            case COORDINATOR -> "Coordinators";
            case DUTY_DIRECTOR -> "Duty director";
        };
    }

    private static <T> void add(
            List<String> cases, String before, @Nullable List<@Nullable T> some, Function<T, String> label) {
        List<T> named = all(some);
        if (!named.isEmpty()) {
            cases.add(before + named.stream().map(label).collect(Collectors.joining(", ")));
        }
    }

    private String type(String code) {
        return types.byCode(code).map(IncidentType::label).orElse(code);
    }

    /** @param iso ISO 8601 */
    private static String length(String iso, String working) {
        return said(Duration.parse(iso), working);
    }

    static String minutes(long minutes) {
        return said(Duration.ofMinutes(minutes), "");
    }

    private static String said(Duration time, String working) {
        if (time.toDays() > 0 && time.equals(Duration.ofDays(time.toDays()))) {
            return counted(time.toDays(), working + "day");
        }
        if (time.toHours() > 0 && time.equals(Duration.ofHours(time.toHours()))) {
            return counted(time.toHours(), working + "hour");
        }
        return counted(time.toMinutes(), working + "minute");
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static <T> List<T> all(@Nullable List<@Nullable T> some) {
        return some == null ? List.of() : some.stream().filter(Objects::nonNull).collect(Collectors.toList());
    }
}
