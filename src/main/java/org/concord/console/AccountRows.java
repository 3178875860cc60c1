package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.Tokens;
import org.concord.officer.AbsenceView;
import org.concord.officer.OfficerView;
import org.concord.officer.OnDuty;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/** A person's account in the words of its page. */
@ApplicationScoped
class AccountRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final Wards wards;
    private final Strands strands;
    private final OnDuty people;
    private final WorkingTime workingTime;

    AccountRows(Wards wards, Strands strands, OnDuty people, WorkingTime workingTime) {
        this.wards = wards;
        this.strands = strands;
        this.people = people;
        this.workingTime = workingTime;
    }

    /** Who somebody is, in words. */
    public record Person(String name, String email, String roles, String wards, String strands) {}

    public record Session(String began, String renewed, boolean current) {}

    /** @param lastDay the day before they are back */
    public record Absence(
            String firstDay, String lastDay, @Nullable String cover) {}

    Person person(OfficerView officer) {
        return new Person(
                officer.name(),
                officer.email(),
                String.join(
                        ", ", officer.roles().stream().map(AccountRows::label).toList()),
                wards(officer),
                strands(officer));
    }

    Session session(Tokens.Session session) {
        return new Session(time(session.beganAt()), time(session.renewedAt()), session.current());
    }

    List<Absence> absences(List<AbsenceView> absences) {
        Map<UUID, String> names = people.names(absences.stream()
                .map(AbsenceView::cover)
                .filter(Objects::nonNull)
                .toList());
        return absences.stream()
                .map(one -> new Absence(
                        day(one.from()),
                        day(one.until().minusDays(1)),
                        one.cover() == null ? null : names.get(one.cover())))
                .toList();
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(workingTime.zone()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String wards(OfficerView officer) {
        if (officer.allWards() || officer.roles().contains(Role.COORDINATOR)) {
            return "All wards";
        }
        return officer.wards().isEmpty()
                ? "None"
                : String.join(
                        ", ",
                        officer.wards().stream()
                                .map(code -> wards.byCode(code).map(Ward::name).orElse(code))
                                .sorted()
                                .toList());
    }

    private String strands(OfficerView officer) {
        return officer.strands().isEmpty()
                ? "All strands"
                : String.join(
                        ", ",
                        officer.strands().stream()
                                .map(code ->
                                        strands.byCode(code).map(Strand::label).orElse(code))
                                .toList());
    }

    private static String label(Role role) {
        String words = role.code().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
