package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import org.concord.platform.HumanReference;
import org.concord.platform.Ids;
import org.concord.platform.KeyedHash;

/** Makes what a new report is known by. */
@ApplicationScoped
class NewReceipts {
    private static final int DIGITS = 16;

    private final Ids ids;
    private final HumanReference references;
    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    NewReceipts(Ids ids, HumanReference references, KeyedHash hash) {
        this.ids = ids;
        this.references = references;
        this.hash = hash;
    }

    /** @param secret what the reporter is shown once and nobody keeps */
    record Made(Receipt receipt, String secret) {}

    Made make(Instant receivedAt) {
        String secret = digits();
        String reference = references.nextReport();
        byte[] hashed = Receipts.of(hash, reference, secret.replace("-", ""));
        return new Made(new Receipt(ids.next(), reference, hashed, receivedAt), secret);
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            digits.append(i > 0 && i % 4 == 0 ? "-" : "").append(random.nextInt(10));
        }
        return digits.toString();
    }
}
