package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.alert.AlertConfig;
import org.concord.delivery.Address;
import org.concord.delivery.Composed;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;
import org.concord.delivery.Outcome;
import org.concord.officer.OnDuty;

/**
 * Coordinators and custodians hear at once that a case was opened by breaking the glass: which, and that alone. Nobody hears of a case in which
 * they have an interest of their own.
 */
@ApplicationScoped
class TellOfBrokenGlass implements MessageSource {
    private static final String SUBJECT_KIND = "BREAK_GLASS";
    private static final String SUBJECT_TYPE = "break-glass";

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
    public Composed compose(List<UUID> breakings, UUID officer, DeliveryChannel channel) {
        List<BrokenGlass.Notice> notices = broken.find(breakings, officer);
        if (notices.isEmpty()) {
            return new Composed.Nothing(new Outcome.Dropped("nothing-to-do"));
        }
        return Composed.of(people.contact(officer)
                .flatMap(person -> Optional.ofNullable(person.addresses().get(channel)))
                .map(to -> message(notices, to)));
    }

    private Message message(List<BrokenGlass.Notice> notices, Address to) {
        Map<UUID, String> about = new LinkedHashMap<>();
        notices.forEach(notice -> about.put(notice.id(), notice.caseReference()));
        List<String> references =
                notices.stream().map(BrokenGlass.Notice::caseReference).toList();
        String subject = references.size() == 1
                ? "Break-glass: case %s was opened".formatted(references.getFirst())
                : "Break-glass: %d cases were opened".formatted(references.size());
        String what = references.size() == 1
                ? "The glass of this case was broken: an officer who may not normally see it has opened it for an hour."
                : "The glass of these cases was broken: an officer who may not normally see them has opened each for an hour.";
        String links = references.stream().map(this::link).collect(Collectors.joining("\n"));
        String where = "Who it was and why is listed under break-glass notices.";
        String plain = what + "\n\n" + links + "\n\n" + where + "\n";
        String html = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body><p>%s</p><ul>%s</ul><p>%s</p></body></html>
                """.formatted(
                        subject,
                        what,
                        references.stream()
                                .map(one -> "<li><a href=\"%s\">%s</a></li>".formatted(link(one), one))
                                .collect(Collectors.joining()),
                        where);
        return new Message(
                SUBJECT_TYPE, about, to, new Message.Text(subject, plain, html), Map.of("references", references));
    }

    private String link(String reference) {
        return config.baseUrl() + "/console/cases/" + reference;
    }
}
