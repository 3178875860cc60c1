package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * Custodians hear at once that somebody wants to see who told us, and whoever asked that it was decided, or lapsed: of which case, and nothing
 * else. Nobody hears of a case in which they have an interest of their own.
 */
@ApplicationScoped
class TellOfIdentity implements MessageSource {
    private static final String SUBJECT_KIND = "IDENTITY";
    private static final String SUBJECT_TYPE = "identity";
    private static final int DECIDED = 0;
    private static final int CLOSED = 1;
    private static final int LAPSED = 2;

    private final IdentityRequests requests;
    private final OnDuty people;
    private final Deliveries deliveries;
    private final AlertConfig config;
    private final Clock clock;

    TellOfIdentity(IdentityRequests requests, OnDuty people, Deliveries deliveries, AlertConfig config, Clock clock) {
        this.requests = requests;
        this.people = people;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /** All custodians but whoever asked: they do not decide it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void asked(UUID request, UUID by) {
        deliveries.schedule(people.custodians().stream()
                .filter(officer -> !officer.equals(by))
                .map(officer -> new Deliveries.Owed(SUBJECT_KIND, request, officer, DeliveryChannel.EMAIL))
                .toList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decided(IdentityRequestRow request) {
        tell(request.id(), request.requestedBy(), DECIDED);
    }

    /** Before its time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void closed(IdentityRequestRow request) {
        tell(request.id(), request.requestedBy(), CLOSED);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void lapsed(UUID request, UUID requestedBy) {
        tell(request, requestedBy, LAPSED);
    }

    private void tell(UUID request, UUID requestedBy, int round) {
        deliveries.schedule(List.of(new Deliveries.Owed(
                SUBJECT_KIND, request, requestedBy, DeliveryChannel.EMAIL, round, Instant.EPOCH, false)));
    }

    @Override
    public String subjectKind() {
        return SUBJECT_KIND;
    }

    @Override
    public Composed compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        List<IdentityRequestRow> about = requests.find(subjects, officer).stream()
                .filter(row -> row.requestedBy().equals(officer) || stateOf(row) == IdentityRequestState.PENDING)
                .toList();
        if (about.isEmpty()) {
            return new Composed.Nothing(new Outcome.Dropped("nothing-to-do"));
        }
        return Composed.of(people.contact(officer)
                .flatMap(person -> Optional.ofNullable(person.addresses().get(channel)))
                .map(to -> message(about, officer, to)));
    }

    private Message message(List<IdentityRequestRow> rows, UUID officer, Address to) {
        Map<UUID, String> about = new LinkedHashMap<>();
        rows.forEach(row -> about.put(row.id(), row.reference()));
        String subject = rows.size() == 1
                ? sentence(rows.getFirst(), officer)
                : "%d requests to see who told us".formatted(rows.size());
        String plain = rows.stream()
                        .map(row -> sentence(row, officer) + "\n" + link(row, officer))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
        String html = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body><ul>%s</ul></body></html>
                """.formatted(
                        subject,
                        rows.stream()
                                .map(row -> "<li><a href=\"%s\">%s</a></li>"
                                        .formatted(link(row, officer), sentence(row, officer)))
                                .collect(Collectors.joining()));
        List<String> references =
                rows.stream().map(IdentityRequestRow::reference).toList();
        return new Message(
                SUBJECT_TYPE, about, to, new Message.Text(subject, plain, html), Map.of("references", references));
    }

    private String sentence(IdentityRequestRow row, UUID officer) {
        if (!row.requestedBy().equals(officer)) {
            return "Case %s: an identity request waits for a custodian".formatted(row.reference());
        }
        return (stateOf(row) == IdentityRequestState.LAPSED
                        ? "Case %s: your request lapsed, nobody decided it in time"
                        : "Case %s: your request was decided")
                .formatted(row.reference());
    }

    private IdentityRequestState stateOf(IdentityRequestRow row) {
        return row.stateAt(clock.instant());
    }

    private String link(IdentityRequestRow row, UUID officer) {
        String path = row.requestedBy().equals(officer)
                ? "/console/cases/" + row.reference() + "/identity-requests"
                : "/console/identity-requests";
        return config.baseUrl() + path;
    }
}
