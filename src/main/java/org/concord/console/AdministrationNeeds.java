package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.casework.ConsultContacts;
import org.concord.officer.DutyHolder;
import org.concord.officer.DutyKind;
import org.concord.officer.OnDuty;
import org.concord.place.Ward;
import org.concord.place.Wards;

/** What an administrator should look at today. */
@ApplicationScoped
class AdministrationNeeds {
    private static final int MOST_NAMED = 8;
    private static final int COUNTED = 50;

    private final ServiceFailures failures;
    private final ConsultContacts contacts;
    private final AnsweringOfficers officers;
    private final OnDuty onDuty;
    private final Wards wards;
    private final AdministrationWords words;

    AdministrationNeeds(
            ServiceFailures failures,
            ConsultContacts contacts,
            AnsweringOfficers officers,
            OnDuty onDuty,
            Wards wards,
            AdministrationWords words) {
        this.failures = failures;
        this.contacts = contacts;
        this.officers = officers;
        this.onDuty = onDuty;
        this.wards = wards;
        this.words = words;
    }

    /** @param path where it can be mended */
    public record Need(String text, String path, String link) {}

    List<Need> failures() {
        return failures.all();
    }

    List<Need> all() {
        List<Need> needs = new ArrayList<>(failures());
        need(
                needs,
                wardsWithoutOfficer(),
                "Nobody has the duty for",
                new Need("", OfficersPage.PATH, "Give officers duties"));
        need(
                needs,
                officers.withoutDuty(words.today(), COUNTED).stream()
                        .map(Choice::label)
                        .toList(),
                "No duty is given to",
                new Need("", OfficersPage.PATH, "Look at officers"));
        need(
                needs,
                contacts.all().items().stream()
                        .filter(one -> one.reviewOn().isBefore(words.today()))
                        .map(one -> one.label())
                        .toList(),
                "The review date is past of",
                new Need("", ContactsPage.PATH, "Look at contacts"));
        return needs;
    }

    private static void need(List<Need> needs, List<String> names, String before, Need way) {
        if (names.isEmpty()) {
            return;
        }
        List<String> named = names.subList(0, Math.min(names.size(), MOST_NAMED));
        String more = names.size() > MOST_NAMED ? " and others (%d in all)".formatted(names.size()) : "";
        needs.add(new Need(before + " " + String.join(", ", named) + more + ".", way.path(), way.link()));
    }

    /** For every strand: who has the duty for some of them leaves the others to nobody. */
    private List<String> wardsWithoutOfficer() {
        LocalDate today = words.today();
        List<DutyHolder> holders = onDuty.holders().stream()
                .filter(one -> one.kind() == DutyKind.OFFICER && one.strand() == null && isOn(one, today))
                .toList();
        if (holders.stream().anyMatch(one -> one.ward() == null)) {
            return List.of();
        }
        Set<Integer> held =
                holders.stream().map(DutyHolder::ward).filter(Objects::nonNull).collect(Collectors.toSet());
        return wards.on(today).stream()
                .filter(ward -> !held.contains(ward.id()))
                .map(Ward::name)
                .sorted()
                .toList();
    }

    private static boolean isOn(DutyHolder duty, LocalDate day) {
        return !day.isBefore(duty.validFrom()) && (duty.validTo() == null || day.isBefore(duty.validTo()));
    }
}
