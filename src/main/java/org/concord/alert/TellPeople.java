package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;
import org.concord.officer.OfficerContact;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;

/** Owes everybody on a rung their messages: by which channels, and when. */
@ApplicationScoped
class TellPeople {
    static final String SUBJECT_KIND = "ALERT";
    static final String TEST_KIND = "ALERT_TEST";

    private final Deliveries deliveries;
    private final OnDuty people;
    private final WorkingTime workingTime;
    private final AlertNews news;

    TellPeople(Deliveries deliveries, OnDuty people, WorkingTime workingTime, AlertNews news) {
        this.deliveries = deliveries;
        this.people = people;
        this.workingTime = workingTime;
        this.news = news;
    }

    /** Which rules, rule and rung somebody is told by. */
    record By(AlertRules rules, AlertRule rule, Rung rung) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Alert alert, By by, List<AlertPolicy.Recipient> recipients, Instant now) {
        alert.tell(recipients);
        deliveries.schedule(recipients.stream()
                .flatMap(recipient -> owed(alert, by, recipient, now))
                .toList());
    }

    /** By every channel that is set up for them, at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void test(Alert alert, UUID officer) {
        deliveries.schedule(reachable(officer, EnumSet.allOf(DeliveryChannel.class)).stream()
                .map(channel -> new Deliveries.Owed(TEST_KIND, alert.id(), officer, channel))
                .toList());
        news.tell(alert.id(), AlertNews.Change.RAISED);
    }

    /** Whether anything about it arrived at the person, or still may. */
    boolean reached(Alert alert, UUID officer) {
        return deliveries.reached(alert.id(), officer);
    }

    private Stream<Deliveries.Owed> owed(Alert alert, By by, AlertPolicy.Recipient to, Instant now) {
        Instant when = by.rules().tellAt(by.rule(), to.as(), now, workingTime.calendar());
        return reachable(to.officer(), Set.copyOf(by.rung().channels())).stream()
                .map(channel -> new Deliveries.Owed(
                        SUBJECT_KIND,
                        alert.id(),
                        to.officer(),
                        channel,
                        alert.round(),
                        when,
                        by.rule().digest()));
    }

    /** Those of the wanted channels that lead to the person; if none does, whatever leads there. */
    private Set<DeliveryChannel> reachable(UUID officer, Set<DeliveryChannel> wanted) {
        Set<DeliveryChannel> there =
                people.contact(officer).map(TellPeople::channels).orElse(Set.of());
        Set<DeliveryChannel> both = EnumSet.noneOf(DeliveryChannel.class);
        there.stream().filter(wanted::contains).forEach(both::add);
        if (both.isEmpty()) {
            there.stream().filter(channel -> channel != DeliveryChannel.IN_APP).forEach(both::add);
        }
        // Nobody is left out in silence: that it cannot be delivered is found, and told, when it is tried.
        return both.isEmpty() ? EnumSet.of(DeliveryChannel.EMAIL) : both;
    }

    private static Set<DeliveryChannel> channels(OfficerContact contact) {
        return contact.addresses().keySet();
    }
}
