package org.concord.partner;

import java.time.Instant;
import java.util.UUID;

/** A partner as an administrator sees it. */
public record PartnerView(UUID id, String code, String name, boolean hasCodeMapping, Instant createdAt, int version) {
    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.id(),
                partner.code(),
                partner.name(),
                partner.codeMapping() != null,
                partner.createdAt(),
                partner.version());
    }
}
