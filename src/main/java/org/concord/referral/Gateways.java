package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** The laws by which something may be told to others, as they stand today. */
@ApplicationScoped
class Gateways {
    private final Session store;
    private final WorkingTime workingTime;

    Gateways(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /** In the order in which they are shown. */
    List<Gateway> today() {
        return store.createNativeQuery("""
                        SELECT id, code, label, source, array_to_string(recipients, ','), overrides, CAST(valid_from AS text), CAST(valid_to AS text)
                        FROM lawful_gateway WHERE authority_id = :authority AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)
                        ORDER BY position, id""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("today", workingTime.today())
                .getResultStream()
                .map(Gateways::gateway)
                .toList();
    }

    private static Gateway gateway(Tuple row) {
        String recipients = row.get(4, String.class);
        String validTo = row.get(7, String.class);
        return new Gateway(
                row.get(0, Number.class).intValue(),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                recipients.isEmpty()
                        ? List.of()
                        : Stream.of(recipients.split(","))
                                .map(Recipient::valueOf)
                                .toList(),
                row.get(5, Boolean.class),
                LocalDate.parse(row.get(6, String.class)),
                validTo == null ? null : LocalDate.parse(validTo));
    }
}
