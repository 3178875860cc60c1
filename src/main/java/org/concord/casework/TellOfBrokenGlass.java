package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.alert.AlertConfig;
import org.concord.delivery.Address;
import org.concord.delivery.Deliveries;
import org.concord.delivery.Address;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;
import org.concord.officer.OnDuty;

/** Coordinators and custodians hear at once that a case was opened by breaking the glass: which, and that alone. */
@ApplicationScoped
class TellOfBrokenGlass implements MessageSource {
    private static final String SUBJECT_KIND = "BREAK_GLASS";

    private final BrokenGlass broken;
    private final OnDuty people;
    private final Deliveries deliveries;
    private final AlertConfig config;

    TellOfBrokenGlass(BrokenGlass broken, OnDuty people, Deliveries deliveries, AlertConfig config) {
        this.broken = broken;
        this.people = people;
        this.deliveries = deliveries;
        this.config = config;
    }

    /** Everybody but the one who did it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(UUID breaking, UUID by) {
        deliveries.schedule(Stream.concat(people.coordinators().stream(), people.custodians().stream())
                .distinct()
                .filter(officer -> !officer.equals(by))
                .map(officer -> new Deliveries.Owed(SUBJECT_KIND, breaking, officer, DeliveryChannel.EMAIL))
                .toList());
    }

    @Override
    public String subjectKind() {
        return SUBJECT_KIND;
    }

    @Override
    public Optional<Message> compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        return people.contact(officer)
                .flatMap(person -> broken.find(subjects.getFirst())
                        .map(notice -> message(notice, person.addresses().get(channel))));
    }

    private Message message(BrokenGlass.Notice notice, Address to) {
        String text = """
                The glass of case %s was broken: an officer who may not normally see it has opened it for an hour.

                Who it was and why is listed under break-glass notices: %s/console/cases/%s
                """.formatted(notice.caseReference(), config.baseUrl(), notice.caseReference());
        return new Message(
                "break-glass",
                Map.of(notice.id(), notice.caseReference()),
                to,
                new Message.Text(
                        "Break-glass: case %s was opened".formatted(notice.caseReference()),
                        text,
                        "<pre>" + text + "</pre>"),
                Map.of("reference", notice.caseReference()));
    }
}
