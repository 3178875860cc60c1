package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.officer.OnDuty;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.tension.Indicators;

/** What can be chosen where an observation is entered: of wards the caller's own. */
@ApplicationScoped
class ObservationChoices {
    private static final int WEEK = 7;
    private static final int NAME = "2026-W47".length();

    private final Wards wards;
    private final Indicators indicators;
    private final OnDuty people;
    private final CurrentActor actor;
    private final WorkingTime workingTime;

    ObservationChoices(Wards wards, Indicators indicators, OnDuty people, CurrentActor actor, WorkingTime workingTime) {
        this.wards = wards;
        this.indicators = indicators;
        this.people = people;
        this.actor = actor;
        this.workingTime = workingTime;
    }

    List<Choice> wards() {
        AreaScope scope = AreaScope.of(actor.person().scope());
        return wards.on(workingTime.today()).stream()
                .filter(ward -> scope.holds(ward.id()))
                .map(ward -> new Choice(ward.code(), ward.name()))
                .toList();
    }

    /** Whether the caller watches over the whole city: then no ward is theirs before another. */
    boolean everyWard() {
        return actor.person().scope().everyWard();
    }

    List<Choice> indicators() {
        return indicators.today().stream()
                .map(one -> new Choice(one.code(), one.label()))
                .toList();
    }

    /** Other officers, by name. */
    List<Choice> officers() {
        UUID me = actor.person().id();
        Map<UUID, String> names = people.names(people.answering());
        return names.entrySet().stream()
                .filter(one -> !one.getKey().equals(me))
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** This week and the one before, by the names of ISO 8601. */
    List<Choice> weeks() {
        LocalDate today = workingTime.today();
        return List.of(new Choice(week(today), "This week"), new Choice(week(today.minusDays(WEEK)), "Last week"));
    }

    String today() {
        return workingTime.today().toString();
    }

    private static String week(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, NAME);
    }
}
