package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Tokens;
import org.concord.partner.PartnerView;
import org.concord.partner.Partners;
import org.concord.platform.Page;

/** A partner and its tokens, in the words of their page. */
@ApplicationScoped
class PartnerRows {
    private final Partners partners;
    private final Tokens tokens;
    private final AdministrationWords words;
    private final Clock clock;

    PartnerRows(Partners partners, Tokens tokens, AdministrationWords words, Clock clock) {
        this.partners = partners;
        this.tokens = tokens;
        this.words = words;
        this.clock = clock;
    }

    /** @param state in words */
    public record Row(UUID jti, String issued, String expires, String state, boolean lives) {}

    /** @throws org.concord.platform.Refusal 404 */
    PartnerView partner(UUID id) {
        return partners.one(id);
    }

    /** In the order they were issued; of very many the first. */
    List<Row> tokens(UUID partner) {
        Instant now = clock.instant();
        return tokens.ofPartner(partner, Optional.empty(), Page.MAX_LIMIT).stream()
                .map(one -> row(one, now))
                .toList();
    }

    private Row row(Tokens.Known token, Instant now) {
        boolean over = !token.expiresAt().isAfter(now);
        String state = token.revokedAt() != null
                ? "Ended on " + words.time(token.revokedAt())
                : over ? "Has run out" : "In use until it runs out";
        return new Row(
                token.jti(),
                words.time(token.issuedAt()),
                words.time(token.expiresAt()),
                state,
                token.revokedAt() == null && !over);
    }
}
