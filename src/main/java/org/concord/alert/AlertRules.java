package org.concord.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.place.WorkingCalendar;
import org.concord.triage.Severity;

/**
 * Who hears of what. The first rule that holds for a case is its rule. Pure.
 *
 * @param quietHours by the capacity in which somebody is told; who has none can be told at any hour
 * @param digestAt local times, on working days
 * @param foldWithin how long after an alert of low severity was raised another case of its ward and strands joins it; zero = never
 * @param cityFromWards when tension is reported from so many wards within {@code foldWithin}, it makes one alert of the city; zero = never
 */
record AlertRules(
        int version,
        List<AlertRule> rules,
        Map<LadderDuty, QuietHours> quietHours,
        List<LocalTime> digestAt,
        Duration foldWithin,
        int cityFromWards) {

    AlertRules {
        rules = List.copyOf(rules);
        quietHours = Map.copyOf(quietHours);
        digestAt = digestAt.stream().sorted().toList();
    }

    /** @throws IllegalStateException if no rule holds: such a set is never put into force */
    AlertRule ruleFor(NewCase about, boolean working) {
        return rules.stream()
                .filter(rule -> rule.when().holds(about, working))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rules " + version + " leave a case without a rule"));
    }

    Optional<AlertRule> named(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** A severity, and whether in or out of hours, of which some case would have no rule. */
    Optional<String> firstGap() {
        return Stream.of(Severity.values())
                .flatMap(severity -> Stream.of(true, false)
                        .filter(working ->
                                rules.stream().noneMatch(rule -> rule.when().catchesAll(severity, working)))
                        .map(working -> severity.name() + (working ? " in working hours" : " out of hours")))
                .findFirst();
    }

    /** When somebody is to be told. */
    Instant tellAt(AlertRule rule, LadderDuty as, Instant now, WorkingCalendar calendar) {
        Instant awake = Optional.ofNullable(quietHours.get(as))
                .filter(quiet -> rule.quiet())
                .map(quiet -> quiet.over(now, calendar))
                .orElse(now);
        return rule.digest() ? nextDigest(awake, calendar) : awake;
    }

    private Instant nextDigest(Instant from, WorkingCalendar calendar) {
        ZonedDateTime local = from.atZone(calendar.hours().zone());
        for (LocalDate day = local.toLocalDate(); ; day = day.plusDays(1)) {
            LocalDate candidate = day;
            boolean workingDay = calendar.hours().days().contains(day.getDayOfWeek())
                    && !calendar.bankHolidays().contains(day);
            Optional<Instant> next = digestAt.stream()
                    .map(time -> candidate
                            .atTime(time)
                            .atZone(calendar.hours().zone())
                            .toInstant())
                    .filter(at -> workingDay && !at.isBefore(from))
                    .findFirst();
            if (next.isPresent()) {
                return next.get();
            }
        }
    }
}
