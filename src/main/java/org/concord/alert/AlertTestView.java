package org.concord.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.jspecify.annotations.Nullable;

/** A test alert: how many were told, and how many have answered. */
public record AlertTestView(UUID id, Instant startedAt, UUID startedBy, int recipients, int acknowledged) {

    /** With each person's part. */
    public record Report(@JsonUnwrapped AlertTestView test, List<PersonView> people) {}

    /** @param minutes from the alert to the answer; null while there is none */
    public record PersonView(
            UUID officer,
            @Nullable String name,
            UUID alert,
            @Nullable Instant acknowledgedAt,
            @Nullable Long minutes,
            List<Deliveries.DeliveryView> deliveries) {}
}
