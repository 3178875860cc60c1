package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.place.WorkingTime;
import org.concord.tension.AddNetworkContact;
import org.concord.tension.AddTensionAction;
import org.concord.tension.LogNetworkContact;
import org.concord.tension.NetworkConsentRequest;
import org.concord.tension.NetworkContactRequest;
import org.concord.tension.NetworkLogRequest;
import org.concord.tension.NetworkVetting;
import org.concord.tension.TensionActionRequest;

/** What invented officers do about tension, and whom they ask: a person who does not exist. */
@ApplicationScoped
class DemoMeasures {
    private final AddTensionAction actions;
    private final AddNetworkContact contacts;
    private final LogNetworkContact log;
    private final DemoPeople people;
    private final WorkingTime workingTime;
    private final Clock clock;

    DemoMeasures(
            AddTensionAction actions,
            AddNetworkContact contacts,
            LogNetworkContact log,
            DemoPeople people,
            WorkingTime workingTime,
            Clock clock) {
        this.actions = actions;
        this.contacts = contacts;
        this.log = log;
        this.people = people;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    void make() {
        people.asOfficer(() -> {
            toDo("KIN_CONTACT", "Invented: ask contacts around the park what they hear", Duration.ofHours(2));
            toDo(
                    "EVENT_PLAN",
                    "Invented: agree with the stewards of the march where people gather",
                    Duration.ofDays(5));
            return spokenWith();
        });
    }

    private void toDo(String kind, String what, Duration until) {
        actions.add(
                new TensionActionRequest(
                        kind,
                        what,
                        List.of(DemoPeople.ARBORETUM),
                        null,
                        null,
                        null,
                        clock.instant().plus(until),
                        null,
                        null),
                null);
    }

    private boolean spokenWith() {
        LocalDate today = workingTime.today();
        UUID contact = contacts.add(
                        new NetworkContactRequest(
                                "Invented Person",
                                "Chair of an invented residents’ group",
                                List.of("Residents around the park"),
                                List.of("English"),
                                List.of(DemoPeople.ARBORETUM),
                                "In the evening",
                                null,
                                "invented.person@example.invalid",
                                NetworkVetting.NONE,
                                null,
                                new NetworkConsentRequest(
                                        today, NetworkConsentRequest.How.SPOKEN, null, today.plusMonths(6))),
                        null)
                .body()
                .id();
        log.log(
                contact,
                new NetworkLogRequest(
                        null,
                        NetworkLogRequest.How.PHONE,
                        "Invented: people are worried about the march and want to know who keeps the way free.",
                        null),
                null);
        return true;
    }
}
