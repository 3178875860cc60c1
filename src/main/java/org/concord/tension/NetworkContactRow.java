package org.concord.tension;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of the store as a contact. */
final class NetworkContactRow {
    private NetworkContactRow() {}

    static NetworkContact read(Tuple row, LocalDate today) {
        LocalDate until = row.get("until", LocalDate.class);
        Instant withdrawnAt = row.get("withdrawn_at", Instant.class);
        return new NetworkContact(
                row.get("id", UUID.class),
                row.get("data_key_id", UUID.class),
                row.get("details", byte[].class),
                NamedWards.numbers(row.get("wards", String.class)),
                NetworkVetting.valueOf(row.get("vetting", String.class)),
                row.get("vetted_on", LocalDate.class),
                row.get("last_contacted_at", Instant.class),
                row.get("created_by", UUID.class),
                row.get("created_at", Instant.class),
                new NetworkForm.Consent(
                        row.get("given_on", LocalDate.class),
                        NetworkConsentRequest.How.valueOf(row.get("how", String.class)),
                        row.get("taken_by", UUID.class),
                        until),
                row.get("number", Number.class).intValue(),
                NetworkConsentView.state(until, withdrawnAt, today),
                withdrawnAt,
                row.get("version", Number.class).intValue());
    }
}
