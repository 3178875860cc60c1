package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The laws by which something may be told to others, as they stand today. */
@ApplicationScoped
public class Gateways {
    private final StandingToday standing;

    Gateways(StandingToday standing) {
        this.standing = standing;
    }

    /** In the order in which they are shown. */
    public List<Gateway> today() {
        return standing.rows("""
                        SELECT id, code, label, source, array_to_string(recipients, ','), overrides, CAST(valid_from AS text), CAST(valid_to AS text)
                        FROM lawful_gateway""", "ORDER BY position, id")
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
